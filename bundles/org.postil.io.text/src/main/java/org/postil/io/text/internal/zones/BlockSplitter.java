package org.postil.io.text.internal.zones;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into blocks. Usually every line is one; where lines were wrapped by hand at a
 * column, the lines of a paragraph are joined. Takes time in proportion to the text.
 */
final class BlockSplitter {

  /** No one wraps wider than this. */
  private static final int WIDEST_WRAP = 120;

  /** Narrower columns are verse, tables and lists. */
  private static final int NARROWEST_WRAP = 40;

  private final String text;
  private final List<TextLine> lines;

  BlockSplitter(String text) {
    this.text = text;
    this.lines = TextLine.of(text);
  }

  /** The blocks in order. */
  List<Block> blocks() {
    int column = wrapColumn();
    List<Block> blocks = new ArrayList<>();
    Block open = null;
    TextLine last = null;
    for (TextLine line : lines) {
      if (open != null && column > 0 && continues(last, line, column)) {
        open = new Block(open.begin(), line.end(), open.afterGap());
      } else {
        if (open != null) {
          blocks.add(open);
        }
        open = new Block(line.begin(), line.end(), line.afterGap());
      }
      last = line;
    }
    if (open != null) {
      blocks.add(open);
    }
    return blocks;
  }

  /** Whether a line goes on with the paragraph of the line before. */
  private boolean continues(TextLine last, TextLine line, int column) {
    if (line.afterGap() || Bullet.at(text, line.begin(), line.end())) {
      return false;
    }
    boolean full = last.length() >= column * 6 / 10;
    return full || startsSmall(line) || endsOpen(last) && text.charAt(last.end() - 1) == ',';
  }

  /**
   * The column that lines were wrapped at: the longest line of those that break off in the middle
   * of a sentence. 0 when the lines are paragraphs.
   */
  private int wrapColumn() {
    int breaks = 0;
    int mid = 0;
    int widest = 0;
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i - 1);
      widest = Math.max(widest, line.length());
      if (!lines.get(i).afterGap()) {
        breaks++;
        if (startsSmall(lines.get(i)) && endsOpen(line)) {
          mid++;
        }
      }
    }
    boolean wrapped = breaks >= 2 && mid * 2 >= breaks;
    return wrapped && widest <= WIDEST_WRAP && widest >= NARROWEST_WRAP ? widest : 0;
  }

  /** Whether a line starts with a letter that is not a capital, as only the rest of a line does. */
  private boolean startsSmall(TextLine line) {
    int first = text.codePointAt(line.begin());
    return Character.isLetter(first)
        && !Character.isUpperCase(first)
        && !Character.isTitleCase(first);
  }

  private boolean endsOpen(TextLine line) {
    return !Sentences.endsSentence(text, line.begin(), line.end());
  }
}
