package org.postil.io.text.internal.zones;

import java.util.List;
import org.postil.api.document.ZoneKind;

/** Tells title, headings, items and paragraphs apart. Used once, by one thread. */
final class BlockKinds {

  private static final int TITLE_WORDS = 30;
  private static final int TITLE_UNITS = 220;
  private static final int HEADING_WORDS = 16;
  private static final int HEADING_UNITS = 120;

  /** A line of so few words that ends with a colon is a heading and not the start of a list. */
  private static final int COLON_WORDS = 4;

  private final String text;
  private final List<Block> blocks;
  private final BoilerplateFinder looks;
  private final boolean[] boilerplate;
  private final ZoneKind[] kinds;

  BlockKinds(String text, List<Block> blocks, BoilerplateFinder boilerplate) {
    this.text = text;
    this.blocks = blocks;
    this.looks = boilerplate;
    this.boilerplate = boilerplate.find();
    this.kinds = new ZoneKind[blocks.size()];
  }

  /** The kind of each block. */
  ZoneKind[] kinds() {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] =
          boilerplate[i] ? ZoneKind.BOILERPLATE : item(i) ? ZoneKind.ITEM : ZoneKind.PARAGRAPH;
    }
    int first = next(-1);
    if (first < kinds.length && title(first)) {
      kinds[first] = ZoneKind.TITLE;
    }
    // From the end, because a short line is a heading only above something that it heads.
    for (int i = kinds.length - 1; i > first; i--) {
      if (kinds[i] == ZoneKind.PARAGRAPH && heading(i)) {
        kinds[i] = ZoneKind.HEADING;
      }
    }
    return kinds;
  }

  private boolean title(int i) {
    Block block = blocks.get(i);
    BlockLook look = looks.look(i);
    boolean shortLine = look.words() <= TITLE_WORDS && block.end() - block.begin() <= TITLE_UNITS;
    boolean initials = Sentences.endsWithInitials(text, block.begin(), block.end());
    int below = next(i);
    boolean headsSomething = below < kinds.length && kinds[below] != ZoneKind.ITEM;
    return kinds[i] == ZoneKind.PARAGRAPH
        && shortLine
        && headsSomething
        && (!look.stop() || initials && blocks.get(below).afterGap())
        && HeadingLook.plausible(text.substring(block.begin(), block.end()));
  }

  private boolean heading(int i) {
    Block block = blocks.get(i);
    BlockLook look = looks.look(i);
    int below = next(i);
    if (look.words() > HEADING_WORDS
        || block.end() - block.begin() > HEADING_UNITS
        || look.stop()
        || below >= kinds.length
        || !looksLikeHeading(block)) {
      return false;
    }
    boolean colon = Sentences.lastMark(text, block.begin(), block.end()) == ':';
    if (colon) {
      return look.words() <= COLON_WORDS && kinds[below] == ZoneKind.ITEM;
    }
    return switch (kinds[below]) {
      case HEADING, ITEM -> true;
      case PARAGRAPH -> runningText(below) && heavier(below, look);
      case TITLE, BOILERPLATE -> false;
    };
  }

  private boolean looksLikeHeading(Block block) {
    String line = text.substring(block.begin(), block.end());
    return HeadingLook.plausible(line) && !Character.isLowerCase(line.codePointAt(0));
  }

  /** Whether a paragraph is so much longer than a line that the line can be its heading. */
  private boolean heavier(int paragraph, BlockLook line) {
    BlockLook look = looks.look(paragraph);
    return look.words() >= 12 || look.words() > line.words() + 2;
  }

  /** Whether a paragraph ends like a sentence or introduces a list. */
  private boolean runningText(int paragraph) {
    Block block = blocks.get(paragraph);
    return looks.look(paragraph).sentence()
        || Sentences.lastMark(text, block.begin(), block.end()) == ':'
            && next(paragraph) < kinds.length
            && kinds[next(paragraph)] == ZoneKind.ITEM;
  }

  private boolean item(int i) {
    Block block = blocks.get(i);
    if (Bullet.at(text, block.begin(), block.end())) {
      return true;
    }
    int number = Bullet.number(text, block.begin(), block.end());
    return number >= 0
        && (neighbour(i - 1) == number - 1 && i > 0 || neighbour(i + 1) == number + 1);
  }

  /** The number that a block starts with; a value that has no neighbours when there is none. */
  private int neighbour(int i) {
    if (i < 0 || i >= blocks.size()) {
      return Integer.MIN_VALUE;
    }
    int number = Bullet.number(text, blocks.get(i).begin(), blocks.get(i).end());
    return number < 0 ? Integer.MIN_VALUE : number;
  }

  /** The next block that is not boilerplate. */
  private int next(int i) {
    int next = i + 1;
    while (next < kinds.length && kinds[next] == ZoneKind.BOILERPLATE) {
      next++;
    }
    return next;
  }
}
