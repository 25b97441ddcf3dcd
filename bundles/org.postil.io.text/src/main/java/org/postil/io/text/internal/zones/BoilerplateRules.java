package org.postil.io.text.internal.zones;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the rule file, found by the word that a line starts with. Immutable. */
final class BoilerplateRules {

  private static final String FILE = "boilerplate.rules";

  /** A pattern of a rule. */
  private record Entry(BoilerplateRule rule, LinePattern pattern) {}

  private final List<BoilerplateRule> rules;
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  BoilerplateRules(List<BoilerplateRule> rules) {
    this.rules = List.copyOf(rules);
    for (BoilerplateRule rule : rules) {
      for (LinePattern pattern : rule.is()) {
        for (String first : pattern.firstWords()) {
          byFirstWord
              .computeIfAbsent(first, word -> new ArrayList<>())
              .add(new Entry(rule, pattern));
        }
      }
    }
  }

  /** The rules that come with the bundle. */
  static BoilerplateRules bundled() {
    try (InputStream in = BoilerplateRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot find [" + FILE + "] in the bundle: build it again with its resources");
      }
      return new BoilerplateRules(
          BoilerplateRuleReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read [" + FILE + "] from the bundle", e);
    }
  }

  /** All rules, in the order of the file. */
  List<BoilerplateRule> all() {
    return rules;
  }

  /** The first rule for a place that is about a block. */
  Optional<BoilerplateRule> find(BlockLook look, BoilerplateRule.Place place) {
    if (look.tokens().isEmpty()) {
      return Optional.empty();
    }
    String word = look.tokens().get(0);
    boolean number = Character.isDigit(word.charAt(0));
    return first(word, look, place)
        .or(() -> number ? first(LinePattern.NUMBER, look, place) : Optional.empty())
        .or(() -> first(LinePattern.ANY, look, place));
  }

  private Optional<BoilerplateRule> first(
      String word, BlockLook look, BoilerplateRule.Place place) {
    for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
      if (entry.rule().place() == place
          && entry.rule().allows(look)
          && entry.pattern().matches(look.tokens())) {
        return Optional.of(entry.rule());
      }
    }
    return Optional.empty();
  }
}
