package org.postil.stance.internal.targets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A target that an analyst defines.
 *
 * @param name what it is called in results
 * @param phrases ways to say it, each as words without endings
 * @param description stems of the words that describe it
 */
public record TargetDefinition(String name, List<List<String>> phrases, Set<String> description) {

  private static final int STEM = 5;
  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "for", "with", "from", "that", "this", "into", "beyond", "about", "until",
          "its", "their", "his", "her", "are", "was", "not", "any", "all", "more");

  /**
   * Reads lines of the form {@code name | phrase; phrase | description}; empty lines and lines that
   * begin with {@code #} are skipped.
   *
   * @param origin what the lines come from, for messages
   * @throws IllegalArgumentException if a line has no name or too many parts
   */
  public static List<TargetDefinition> parse(String lines, String origin) {
    List<TargetDefinition> targets = new ArrayList<>();
    int number = 0;
    for (String line : lines.split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        targets.add(parseLine(line, origin + " line " + number));
      }
    }
    return targets;
  }

  private static TargetDefinition parseLine(String line, String where) {
    String[] parts = line.split("\\|", -1);
    String name = parts[0].strip();
    if (name.isEmpty() || parts.length > 3) {
      throw new IllegalArgumentException(
          "Cannot read target ["
              + line
              + "] of "
              + where
              + ": expected name | phrase; phrase | description; write a name and at most two bars");
    }
    List<List<String>> phrases = new ArrayList<>();
    phrases.add(words(name));
    for (String phrase : (parts.length > 1 ? parts[1] : "").split(";")) {
      if (!phrase.isBlank()) {
        phrases.add(words(phrase));
      }
    }
    Set<String> description = new LinkedHashSet<>();
    for (String word : words(parts.length > 2 ? parts[2] : "")) {
      if (word.length() > 2 && !COMMON.contains(word)) {
        description.add(stem(word));
      }
    }
    return new TargetDefinition(name, phrases, description);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(bare(word));
      }
    }
    return words;
  }

  /** A word in small letters without a plural ending. */
  static String bare(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The begin of a word, which its inflections and derivations share. */
  static String stem(String bare) {
    return bare.length() > STEM ? bare.substring(0, STEM) : bare;
  }
}
