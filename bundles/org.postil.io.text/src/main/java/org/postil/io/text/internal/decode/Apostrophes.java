package org.postil.io.text.internal.decode;

/**
 * Puts an apostrophe where a back-tick or an acute accent stands for one ({@code world`s}, {@code
 * workers` rights}), and leaves quotation ({@code `so'}) and code ({@code `List`s}) alone. The
 * replacement is one code unit for one, so offsets stay as they are.
 */
final class Apostrophes {

  private static final char BACK_TICK = '`';
  private static final char ACUTE = '\u00B4';

  private Apostrophes() {}

  /** Corrects a text in place and records every change. */
  static void mend(StringBuilder text, CorrectionLog log) {
    boolean openInWord = false;
    boolean openInLine = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n') {
        openInLine = false;
      }
      if (Character.isWhitespace(unit)) {
        openInWord = false;
      }
      if (unit != BACK_TICK && unit != ACUTE) {
        continue;
      }
      boolean after = i > 0 && Character.isLetterOrDigit(text.codePointBefore(i));
      boolean before = i + 1 < text.length() && Character.isLetter(text.codePointAt(i + 1));
      boolean inside = after && before && !openInWord;
      if (inside || possessive(text, i, openInLine)) {
        text.setCharAt(i, '\'');
        log.replaced(i, String.valueOf(unit), "'", Correction.APOSTROPHE);
      } else if (after) {
        openInLine = false;
      } else {
        openInWord = true;
        openInLine = true;
      }
    }
  }

  /** Whether a tick ends a plural possessive: {@code workers` rights}. */
  private static boolean possessive(StringBuilder text, int at, boolean openInLine) {
    return !openInLine
        && at > 1
        && text.charAt(at - 1) == 's'
        && Character.isLetter(text.charAt(at - 2))
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLetter(text.charAt(at + 2));
  }
}
