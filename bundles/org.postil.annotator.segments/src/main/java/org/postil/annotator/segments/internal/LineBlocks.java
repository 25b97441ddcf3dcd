package org.postil.annotator.segments.internal;

import java.util.List;

/**
 * Cuts a zone at its line ends. In wrapped text (lines of like length, as in mails and wire copy)
 * only empty lines and lines that begin with a bullet cut.
 */
final class LineBlocks {

  private static final int WIDEST_WRAP = 100;
  private static final int NARROWEST_WRAP = 40;
  private static final int FEWEST_LINES = 3;

  private LineBlocks() {}

  /** Adds the blocks of the text from {@code begin} to {@code end}. */
  static void cut(String text, int begin, int end, List<Block> blocks) {
    int paragraph = begin;
    while (paragraph < end) {
      int next = endOfParagraph(text, paragraph, end);
      cutParagraph(text, paragraph, next, blocks);
      paragraph = next;
    }
  }

  private static void cutParagraph(String text, int begin, int end, List<Block> blocks) {
    boolean wrapped = isWrapped(text, begin, end);
    int from = begin;
    for (int line = begin; line < end; line = afterLine(text, line, end)) {
      if (line > from && (!wrapped || startsWithBullet(text, line, end))) {
        add(text, from, line, blocks);
        from = line;
      }
    }
    add(text, from, end, blocks);
  }

  private static void add(String text, int begin, int end, List<Block> blocks) {
    if (!isBlank(text, begin, end)) {
      blocks.add(new Block(begin, end));
    }
  }

  /** The end of the lines up to and including the next blank line. */
  private static int endOfParagraph(String text, int begin, int end) {
    int line = begin;
    while (line < end) {
      int next = afterLine(text, line, end);
      if (isBlank(text, line, next)) {
        return next;
      }
      line = next;
    }
    return end;
  }

  /** All lines but the last nearly fill the width of the widest, and one breaks mid-sentence. */
  private static boolean isWrapped(String text, int begin, int end) {
    int width = 0;
    int lines = 0;
    for (int line = begin; line < end; line = afterLine(text, line, end)) {
      width = Math.max(width, lengthOfLine(text, line, end));
      lines++;
    }
    if (lines < FEWEST_LINES || width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return false;
    }
    boolean continued = false;
    int line = begin;
    for (int i = 0; i < lines - 1; i++) {
      int next = afterLine(text, line, end);
      if (lengthOfLine(text, line, end) + lengthOfFirstWord(text, next, end) < width * 4 / 5) {
        return false;
      }
      continued |= Character.isLowerCase(text.charAt(next));
      line = next;
    }
    return continued;
  }

  private static int afterLine(String text, int line, int end) {
    int newline = text.indexOf('\n', line);
    return newline < 0 || newline >= end ? end : newline + 1;
  }

  private static int lengthOfLine(String text, int line, int end) {
    int next = afterLine(text, line, end);
    return next > line && text.charAt(next - 1) == '\n' ? next - 1 - line : next - line;
  }

  private static int lengthOfFirstWord(String text, int line, int end) {
    int i = line;
    while (i < end && !Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i - line;
  }

  private static boolean startsWithBullet(String text, int line, int end) {
    return line + 1 < end
        && Chars.isBullet(text.charAt(line))
        && Chars.isSpace(text.charAt(line + 1));
  }

  private static boolean isBlank(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Chars.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
