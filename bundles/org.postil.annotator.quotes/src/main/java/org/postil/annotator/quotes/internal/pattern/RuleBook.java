package org.postil.annotator.quotes.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postil.annotator.quotes.internal.text.Lexicon;

/**
 * The rules of {@code attribution.rules}, in order. A rule is a line {@code rule NAME KIND
 * CONFIDENCE}, an indented line with its pattern, and indented examples that begin with {@code
 * e.g.}.
 */
public final class RuleBook {

  private final List<Rule> rules = new ArrayList<>();

  private RuleBook() {}

  /** Reads the rules of this bundle. */
  public static RuleBook read() {
    RuleBook book = new RuleBook();
    List<String> lines = Lexicon.lines("attribution.rules");
    int i = 0;
    while (i < lines.size()) {
      int next = i + 1;
      while (next < lines.size() && !lines.get(next).startsWith("rule ")) {
        next++;
      }
      book.rules.add(rule(lines.subList(i, next)));
      i = next;
    }
    return book;
  }

  public List<Rule> rules() {
    return rules;
  }

  private static Rule rule(List<String> lines) {
    String[] head = lines.get(0).split("\\s+");
    String pattern = lines.get(1).strip();
    List<String> examples =
        lines.stream()
            .map(String::strip)
            .filter(line -> line.startsWith("e.g. "))
            .map(line -> line.substring(5))
            .toList();
    return new Rule(
        head[1],
        Rule.Kind.valueOf(head[2].toUpperCase(Locale.ROOT)),
        Double.parseDouble(head[3]),
        pattern.contains("Q,"),
        PatternParser.parse(pattern),
        examples);
  }
}
