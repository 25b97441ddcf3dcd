package org.postil.annotator.quotes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postil.annotator.quotes.internal.pattern.Rule;
import org.postil.annotator.quotes.internal.pattern.RuleBook;
import org.postil.types.Quotation;

/** Every rule has examples, and does with them what they say. */
class RuleExamplesTest {

  private static final Pattern PEOPLE = Pattern.compile("Anna Holm|Petra Lind|Jonas Beck");

  private final List<Rule> rules = RuleBook.read().rules();

  @Test
  void everyRuleHasAnExample() {
    rules.forEach(rule -> assertFalse(rule.examples().isEmpty(), rule.name()));
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return rules.stream()
        .flatMap(rule -> rule.examples().stream().map(example -> test(rule, example)));
  }

  private static DynamicTest test(Rule rule, String example) {
    return DynamicTest.dynamicTest(rule.name() + ": " + example, () -> check(rule, example));
  }

  private static void check(Rule rule, String example) throws Exception {
    int arrow = example.indexOf("=>");
    String expected = example.substring(arrow + 2).strip();
    String text = example.substring(0, arrow).strip();
    List<Quotation> found = new Chain().run(text, names(text));
    String all = found.stream().map(Quotation::getExplanation).toList().toString();
    List<Quotation> byRule =
        found.stream()
            .filter(q -> q.getExplanation().matches("rule " + rule.name() + "(;.*)?"))
            .toList();
    assertEquals(1, byRule.size(), all);
    String speaker = byRule.get(0).getSpeakerName();
    assertEquals(expected, speaker == null ? "" : speaker);
  }

  private static List<GoldArticle.Named> names(String text) {
    return PEOPLE
        .matcher(text)
        .results()
        .map(name -> new GoldArticle.Named("PER", name.start(), name.end(), name.group()))
        .toList();
  }
}
