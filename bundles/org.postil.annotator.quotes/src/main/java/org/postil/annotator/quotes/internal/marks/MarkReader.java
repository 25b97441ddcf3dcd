package org.postil.annotator.quotes.internal.marks;

import java.util.Locale;
import java.util.Set;

/** Reads the quotation mark at a place, and tells quotation marks from apostrophes. */
final class MarkReader {

  private static final Set<String> CLIPPED =
      Set.of("em", "til", "till", "tis", "twas", "cause", "bout", "n", "round", "cos");

  private static final int NEAR = 2000;

  private final String text;

  MarkReader(String text) {
    this.text = text;
  }

  /** The mark at an offset, or null when there is none. */
  Mark at(int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '"', '＂' -> straight(i, i + 1, MarkFamily.DOUBLE);
      case '“' -> new Mark(i, i + 1, MarkFamily.DOUBLE, true, !spaceBefore(i));
      case '”', '‟' -> new Mark(i, i + 1, MarkFamily.DOUBLE, startsWord(i, i + 1), true);
      case '„' -> new Mark(i, i + 1, MarkFamily.DOUBLE, true, false);
      case '‚' -> low(i);
      case '«' -> new Mark(i, i + 1, MarkFamily.ANGLE, true, true);
      case '»' -> new Mark(i, i + 1, MarkFamily.ANGLE, startsWord(i, i + 1), true);
      case '‹' -> new Mark(i, i + 1, MarkFamily.SINGLE_ANGLE, true, true);
      case '›' -> new Mark(i, i + 1, MarkFamily.SINGLE_ANGLE, startsWord(i, i + 1), true);
      case '「' -> new Mark(i, i + 1, MarkFamily.CORNER, true, false);
      case '」' -> new Mark(i, i + 1, MarkFamily.CORNER, false, true);
      case '『' -> new Mark(i, i + 1, MarkFamily.WHITE_CORNER, true, false);
      case '』' -> new Mark(i, i + 1, MarkFamily.WHITE_CORNER, false, true);
      case '‘', '‛' -> openingSingle(i);
      case '’' -> closingSingle(i, false);
      case '`' -> isDoubled(i) ? ticks(i) : closingSingle(i, true);
      case '\'' -> isDoubled(i) ? ticks(i) : closingSingle(i, true);
      default -> null;
    };
  }

  /** Whether a mark closes, or could and stands beside a stop. */
  boolean endsSpeech(Mark mark) {
    boolean stop = mark.end() < text.length() && ".,;".indexOf(text.charAt(mark.end())) >= 0;
    return mark.closes() && (!mark.opens() || stop || followsStop(mark.begin()));
  }

  /** Where the first sentence begins after a full stop and a space; -1 when none does. */
  int sentenceAfter(int from, int end) {
    for (int i = from; i + 2 < Math.min(end, from + NEAR); i++) {
      boolean stop = text.charAt(i) == '.' && text.charAt(i + 1) == ' ';
      if (stop && Character.isUpperCase(text.charAt(i + 2))) {
        return i + 2;
      }
    }
    return -1;
  }

  /** Whether the last sign before a place, spaces skipped, ends a sentence or clause. */
  boolean followsStop(int i) {
    int before = i - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && ".,?!…".indexOf(text.charAt(before)) >= 0;
  }

  /**
   * A straight mark that stands on the wrong side of a space, turned round: {@code "Late, "she
   * said}, {@code she said," It is late".}
   *
   * @param open whether a quotation of its family is open
   */
  Mark corrected(Mark mark, boolean open, int end) {
    if (open && closesThough(mark)) {
      return new Mark(mark.begin(), mark.end(), mark.family(), false, true);
    }
    boolean straight = text.charAt(mark.begin()) == '"';
    if (!straight || mark.opens() == mark.closes() || mark.opens() != open) {
      return mark;
    }
    boolean placed = open ? !followsStop(mark.begin()) : !isSpaced(mark);
    if (placed) {
      return mark;
    }
    boolean even = count(mark.end(), Math.min(end, mark.end() + NEAR)) % 2 == 0;
    boolean small = Character.isLowerCase(text.charAt(Math.min(mark.end(), text.length() - 1)));
    boolean turn = open ? even || small || opensNext(mark.end(), end) : !even;
    return turn ? new Mark(mark.begin(), mark.end(), mark.family(), !open, open) : mark;
  }

  /**
   * An opening mark set for a closing one: {@code I came“, she said}, {@code came , `` she said}.
   */
  private boolean closesThough(Mark mark) {
    char c = text.charAt(mark.begin());
    boolean stop = mark.end() < text.length() && ",.".indexOf(text.charAt(mark.end())) >= 0;
    boolean space = mark.end() < text.length() && text.charAt(mark.end()) == ' ';
    return c == '“' && stop || c == '`' && space && follows(',', mark.begin());
  }

  /** After a comma and before a space, where only a misplaced mark can open. */
  private boolean isSpaced(Mark mark) {
    return mark.begin() > 0
        && ",:".indexOf(text.charAt(mark.begin() - 1)) >= 0
        && mark.end() < text.length()
        && text.charAt(mark.end()) == ' ';
  }

  /** Whether the next straight mark stands as only an opening one does. */
  private boolean opensNext(int from, int end) {
    int next = text.indexOf('"', from);
    if (next < 0 || next >= Math.min(end, from + NEAR)) {
      return false;
    }
    return spaceBefore(next) && !spaceAfter(next + 1) && !follows(',', next);
  }

  private boolean follows(char c, int i) {
    int before = i - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && text.charAt(before) == c;
  }

  private int count(int from, int end) {
    int count = 0;
    for (int i = from; i < end; i++) {
      count += text.charAt(i) == '"' ? 1 : 0;
    }
    return count;
  }

  private Mark low(int i) {
    return startsWord(i, i + 1) ? new Mark(i, i + 1, MarkFamily.SINGLE, true, false) : null;
  }

  private Mark straight(int begin, int end, MarkFamily family) {
    if (isInches(begin)) {
      return null;
    }
    boolean before = spaceBefore(begin);
    boolean after = spaceAfter(end);
    return new Mark(begin, end, family, before || !after, after || !before);
  }

  /** {@code 12"} and {@code 5'10"}: a measure, not a quotation. */
  private boolean isInches(int i) {
    return i > 1
        && Character.isDigit(text.charAt(i - 1))
        && (text.charAt(i - 2) == '\'' || text.charAt(i - 2) == '’');
  }

  private boolean isDoubled(int i) {
    return i + 1 < text.length() && text.charAt(i + 1) == text.charAt(i);
  }

  private Mark ticks(int i) {
    boolean opening = text.charAt(i) == '`';
    boolean opens = opening || startsWord(i, i + 2);
    return new Mark(i, i + 2, MarkFamily.DOUBLE, opens, !opening);
  }

  private Mark openingSingle(int i) {
    if (!startsWord(i, i + 1) || isClipped(i)) {
      return insideWord(i) ? null : new Mark(i, i + 1, MarkFamily.SINGLE, false, true);
    }
    return new Mark(i, i + 1, MarkFamily.SINGLE, true, false);
  }

  private Mark closingSingle(int i, boolean mayOpen) {
    if (insideWord(i)) {
      return null;
    }
    if (startsWord(i, i + 1)) {
      return mayOpen && !isClipped(i) ? new Mark(i, i + 1, MarkFamily.SINGLE, true, false) : null;
    }
    return spaceBefore(i) ? null : new Mark(i, i + 1, MarkFamily.SINGLE, false, true);
  }

  private boolean insideWord(int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** An apostrophe for what is left out: {@code ’90s}, {@code ’em}. */
  private boolean isClipped(int i) {
    int j = i + 1;
    while (j < text.length() && j < i + 8 && Character.isLetterOrDigit(text.charAt(j))) {
      j++;
    }
    String word = text.substring(i + 1, j).toLowerCase(Locale.ROOT);
    return word.matches("\\d\\ds?") || CLIPPED.contains(word);
  }

  /** Whether a mark has a word or stop before it and a space or nothing after it. */
  boolean endsWord(Mark mark) {
    return !spaceBefore(mark.begin()) && spaceAfter(mark.end());
  }

  /** A mark with space or an opening sign before it and none after it. */
  private boolean startsWord(int begin, int end) {
    return spaceBefore(begin) && !spaceAfter(end);
  }

  private boolean spaceBefore(int begin) {
    if (begin == 0) {
      return true;
    }
    char c = text.charAt(begin - 1);
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\ufeff'
        || "([{—–-/".indexOf(c) >= 0
        || "“‘\"'„«‹「『`".indexOf(c) >= 0 && (begin == 1 || spaceBefore(begin - 1));
  }

  private boolean spaceAfter(int end) {
    if (end >= text.length()) {
      return true;
    }
    char c = text.charAt(end);
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u202f'
        || ")]}—–-/.,;:!?…”’»›」』\"".indexOf(c) >= 0;
  }
}
