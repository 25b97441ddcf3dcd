package org.postil.io.text.internal.zones;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern for the tokens of a whole line. Its parts, divided by spaces: a word; {@code (a b|c)}
 * alternatives; {@code word?} or {@code (a|b)?} what may be missing; {@code *} any tokens or none;
 * {@code #} a number. Matching never goes back: its time is the product of both lengths at most.
 */
final class LinePattern {

  /** Stands for any tokens or none. */
  static final String ANY = "*";

  /** Stands for a number. */
  static final String NUMBER = "#";

  /** What may stand at one place of the line: one of some phrases. */
  private record Part(List<List<String>> phrases, boolean optional) {

    boolean any() {
      return phrases.equals(List.of(List.of(ANY)));
    }
  }

  private final List<Part> parts;

  private LinePattern(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @param source the pattern as people write it
   * @throws IllegalArgumentException if a bracket is not closed or nothing must be there
   */
  static LinePattern parse(String source) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < source.length()) {
      if (source.charAt(i) == ' ') {
        i++;
        continue;
      }
      boolean group = source.charAt(i) == '(';
      int stop = source.indexOf(group ? ')' : ' ', i);
      if (group && stop < 0) {
        throw new IllegalArgumentException(
            "Cannot read the pattern [" + source + "]: a bracket is not closed; add )");
      }
      stop = stop < 0 ? source.length() : group ? stop + 1 : stop;
      boolean mark = group && stop < source.length() && source.charAt(stop) == '?';
      stop += mark ? 1 : 0;
      parts.add(part(source.substring(i, stop)));
      i = stop;
    }
    if (parts.stream().allMatch(part -> part.optional() || part.any())) {
      throw new IllegalArgumentException(
          "Cannot read the pattern ["
              + source
              + "]: expected at least one word that must be there");
    }
    return new LinePattern(parts);
  }

  /**
   * What lines matching this may start with: words, {@link #NUMBER}, or {@link #ANY} if it may be
   * anything.
   */
  Set<String> firstWords() {
    Set<String> first = new HashSet<>();
    for (Part part : parts) {
      for (List<String> phrase : part.phrases()) {
        first.add(phrase.get(0));
      }
      if (!part.optional()) {
        break;
      }
    }
    return first.contains(ANY) ? Set.of(ANY) : first;
  }

  /** Whether the pattern covers all of a line's tokens. */
  boolean matches(List<String> tokens) {
    boolean[] reached = new boolean[tokens.size() + 1];
    reached[0] = true;
    for (Part part : parts) {
      reached = part.any() ? fill(reached) : advance(reached, part, tokens);
    }
    return reached[tokens.size()];
  }

  private static Part part(String source) {
    boolean optional = source.length() > 1 && source.endsWith("?");
    String body = optional ? source.substring(0, source.length() - 1) : source;
    if (body.startsWith("(")) {
      body = body.substring(1, body.length() - 1);
    }
    List<List<String>> phrases = new ArrayList<>();
    for (String alternative : body.split("\\|", -1)) {
      List<String> phrase = new ArrayList<>();
      for (String word : alternative.strip().split(" +", -1)) {
        boolean wild = word.equals(ANY) || word.equals(NUMBER);
        phrase.addAll(wild ? List.of(word) : LineTokens.of(word, 0, word.length(), word.length()));
      }
      if (phrase.isEmpty()) {
        throw new IllegalArgumentException(
            "Cannot read the part [" + source + "] of a pattern: it has no word in it");
      }
      phrases.add(phrase);
    }
    return new Part(phrases, optional);
  }

  private static boolean[] fill(boolean[] reached) {
    boolean[] next = reached.clone();
    for (int i = 1; i < next.length; i++) {
      next[i] |= next[i - 1];
    }
    return next;
  }

  private static boolean[] advance(boolean[] reached, Part part, List<String> tokens) {
    boolean[] next = part.optional() ? reached.clone() : new boolean[reached.length];
    for (List<String> phrase : part.phrases()) {
      for (int i = 0; i + phrase.size() <= tokens.size(); i++) {
        if (reached[i] && stands(phrase, tokens, i)) {
          next[i + phrase.size()] = true;
        }
      }
    }
    return next;
  }

  private static boolean stands(List<String> phrase, List<String> tokens, int at) {
    for (int i = 0; i < phrase.size(); i++) {
      String word = phrase.get(i);
      String token = tokens.get(at + i);
      if (!(word.equals(NUMBER) ? Character.isDigit(token.charAt(0)) : word.equals(token))) {
        return false;
      }
    }
    return true;
  }
}
