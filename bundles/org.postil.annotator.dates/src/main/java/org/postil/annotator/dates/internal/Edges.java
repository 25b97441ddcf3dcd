package org.postil.annotator.dates.internal;

import java.util.Set;
import org.postil.annotator.dates.internal.text.Words;

/**
 * Tells whether an expression stands free: not inside a longer number, code, version, telephone
 * number or compound.
 */
final class Edges {
  /** What may be joined to a date without making it part of another word. */
  private static final Set<String> PREFIXES = Set.of("pre", "Pre", "post", "Post", "mid", "Mid");

  private Edges() {}

  static boolean free(Words words, int begin, int end) {
    return freeBefore(words, begin) && freeAfter(words, end);
  }

  private static boolean freeBefore(Words words, int begin) {
    if (begin == 0 || !words.glued(begin)) {
      return true;
    }
    int before = begin - 1;
    if (words.letters(before) || words.digits(before)) {
      return false;
    }
    boolean joined =
        before > 0
            && words.glued(before)
            && (words.letters(before - 1) || words.digits(before - 1));
    return switch (words.last(before)) {
      case '$', '£', '€', '¥', '#', '@', '\\', '^', '&' -> false;
      case '_' -> bullet(words, before);
      case '.', ',', ':', '/', '+' -> !joined || words.letters(begin) && words.letters(before - 1);
      case '-', '–', '‐', '‑', '−' -> !joined || PREFIXES.contains(words.text(before - 1));
      default -> true;
    };
  }

  /** Two strokes before an entry of a list, which belong to no word. */
  private static boolean bullet(Words words, int stroke) {
    boolean second = stroke > 0 && words.glued(stroke) && words.last(stroke - 1) == '_';
    int first = second ? stroke - 1 : stroke;
    return second && (first == 0 || !words.glued(first));
  }

  private static boolean freeAfter(Words words, int end) {
    if (end == words.size() || !words.glued(end)) {
      return true;
    }
    if (words.letters(end) || words.digits(end)) {
      return false;
    }
    boolean joined =
        end + 1 < words.size()
            && words.glued(end + 1)
            && (words.letters(end + 1) || words.digits(end + 1));
    boolean toDigits = joined && words.digits(end + 1);
    return switch (words.last(end)) {
      case '%', '°', '_', '@', '\\', '$', '£', '€' -> false;
      case '.', ',', ':' -> !toDigits;
      case '/', '-', '–', '‐', '‑', '−' -> !joined;
      default -> true;
    };
  }
}
