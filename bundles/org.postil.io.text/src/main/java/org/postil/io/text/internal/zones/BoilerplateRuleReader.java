package org.postil.io.text.internal.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the rule file, whose head says how it is written. */
final class BoilerplateRuleReader {

  private static final int USUAL_WORDS = 12;

  private final List<BoilerplateRule> rules = new ArrayList<>();

  private String name = "";
  private BoilerplateRule.Effect effect = BoilerplateRule.Effect.LINE;
  private BoilerplateRule.Place place = BoilerplateRule.Place.ANYWHERE;
  private int words = USUAL_WORDS;
  private boolean endsAny;
  private boolean capitals;
  private List<LinePattern> is = new ArrayList<>();
  private List<LinePattern> not = new ArrayList<>();
  private List<String> yes = new ArrayList<>();
  private List<String> no = new ArrayList<>();

  private BoilerplateRuleReader() {}

  /**
   * Reads rules.
   *
   * @param source the text of a rule file
   * @throws IllegalArgumentException if a line is none that the file's head explains
   */
  static List<BoilerplateRule> read(String source) {
    BoilerplateRuleReader reader = new BoilerplateRuleReader();
    int number = 0;
    for (String line : source.split("\n", -1)) {
      number++;
      String trimmed = line.strip();
      if (!trimmed.isEmpty() && trimmed.charAt(0) != '#') {
        reader.line(trimmed, number);
      }
    }
    reader.endRule();
    return reader.rules;
  }

  private void line(String line, int number) {
    int space = line.indexOf(' ');
    String key = space < 0 ? line : line.substring(0, space);
    String value = space < 0 ? "" : line.substring(space + 1).strip();
    switch (key) {
      case "rule" -> startRule(value);
      case "effect" -> effect = BoilerplateRule.Effect.valueOf(value.toUpperCase(Locale.ROOT));
      case "place" -> place = BoilerplateRule.Place.valueOf(value.toUpperCase(Locale.ROOT));
      case "words" -> words = Integer.parseInt(value);
      case "ends" -> endsAny = value.equals("any");
      case "capitals" -> capitals = true;
      case "is" -> is.add(LinePattern.parse(value));
      case "not" -> not.add(LinePattern.parse(value));
      case "yes" -> yes.add(value);
      case "no" -> no.add(value);
      default ->
          throw new IllegalArgumentException(
              "Cannot read line "
                  + number
                  + " of the boilerplate rules ["
                  + line
                  + "]: expected one of rule, effect, place, words, ends, capitals, is, not, yes,"
                  + " no");
    }
  }

  private void startRule(String newName) {
    endRule();
    name = newName;
    effect = BoilerplateRule.Effect.LINE;
    place = BoilerplateRule.Place.ANYWHERE;
    words = USUAL_WORDS;
    endsAny = false;
    capitals = false;
    is = new ArrayList<>();
    not = new ArrayList<>();
    yes = new ArrayList<>();
    no = new ArrayList<>();
  }

  private void endRule() {
    if (!name.isEmpty()) {
      rules.add(
          new BoilerplateRule(
              name,
              effect,
              place,
              words,
              endsAny,
              capitals,
              List.copyOf(is),
              List.copyOf(not),
              List.copyOf(yes),
              List.copyOf(no)));
    }
  }
}
