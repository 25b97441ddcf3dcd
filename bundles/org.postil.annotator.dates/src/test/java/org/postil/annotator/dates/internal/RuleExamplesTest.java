package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postil.annotator.dates.internal.grammar.Symbol;

class RuleExamplesTest {
  private final TimexTagger tagger = RuleFiles.load();

  @TestFactory
  Stream<DynamicTest> everyExampleInTheRuleFilesHolds() {
    return RuleExamples.all().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.source() + ": " + example.line(),
                    () -> assertEquals(example.expected(), example.found(tagger))));
  }

  @Test
  void everyRuleHasAnExample() {
    Set<String> shown =
        RuleExamples.all().stream()
            .filter(example -> example.line().startsWith("e.g. "))
            .map(example -> example.rule().split("\\s+")[1])
            .collect(Collectors.toSet());
    List<String> bare =
        tagger.grammar().symbols().stream()
            .filter(symbol -> symbol.kind() == Symbol.Kind.RULE)
            .map(Symbol::name)
            .filter(name -> !shown.contains(name))
            .toList();
    assertEquals(List.of(), bare, "rules without an example");
    assertTrue(shown.size() > 30, "expected to see the examples of all rules, saw " + shown);
  }

  @Test
  void everyMeaningThatARuleNamesExists() {
    Set<String> known = new TreeSet<>(tagger.meanings());
    known.add("range");
    for (Symbol symbol : tagger.grammar().symbols()) {
      boolean meant = symbol.kind() == Symbol.Kind.RULE || symbol.kind() == Symbol.Kind.PART;
      assertTrue(!meant || known.contains(symbol.meaning()), symbol.source() + " " + symbol);
    }
  }
}
