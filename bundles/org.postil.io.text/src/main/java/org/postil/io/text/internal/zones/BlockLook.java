package org.postil.io.text.internal.zones;

import java.util.List;

/**
 * What rules look at in a block.
 *
 * @param words number of words, counted up to {@link #MOST_WORDS}
 * @param stop whether it ends with a full stop
 * @param sentence whether it ends with a mark that ends sentences
 * @param capitals whether all words but short ones begin with a capital or a digit
 * @param tokens its tokens; empty when it is longer than any rule is about
 */
record BlockLook(int words, boolean stop, boolean sentence, boolean capitals, List<String> tokens) {

  /** Longer blocks are never boilerplate by a rule. */
  static final int MOST_WORDS = 100;

  /** Nor are blocks of more UTF-16 code units. */
  private static final int MOST_UNITS = 1500;

  /** A line of this many words that ends like a sentence is prose. */
  private static final int PROSE_WORDS = 18;

  /** A line of this many words is prose however it ends. */
  private static final int LONG_WORDS = 40;

  private static final int SHORT_WORD = 3;

  /** Looks at a block. */
  static BlockLook at(String text, Block block) {
    int begin = block.begin();
    int end = block.end();
    int words = Sentences.words(text, begin, end, MOST_WORDS + 1);
    boolean stop = Sentences.endsWithStop(text, begin, end);
    boolean sentence = Sentences.endsSentence(text, begin, end);
    if (words > MOST_WORDS || end - begin > MOST_UNITS) {
      return new BlockLook(words, stop, sentence, false, List.of());
    }
    List<String> tokens = LineTokens.of(text, begin, end, 2 * MOST_WORDS);
    return new BlockLook(words, stop, sentence, capitals(text.substring(begin, end)), tokens);
  }

  /** The same without the tokens, which take most of the memory. */
  BlockLook slim() {
    return new BlockLook(words, stop, sentence, capitals, List.of());
  }

  /** Whether the block reads as running text. */
  boolean prose() {
    return words >= LONG_WORDS || words >= PROSE_WORDS && sentence;
  }

  private static boolean capitals(String line) {
    boolean wordStart = true;
    for (int i = 0; i < line.length(); i++) {
      int point = line.codePointAt(i);
      boolean letter = Character.isLetter(point);
      if (letter && wordStart && Character.isLowerCase(point) && !shortWord(line, i)) {
        return false;
      }
      wordStart = Character.isWhitespace(point);
    }
    return true;
  }

  private static boolean shortWord(String line, int at) {
    int i = at;
    while (i < line.length() && Character.isLetter(line.charAt(i))) {
      i++;
    }
    return at > 0 && i - at <= SHORT_WORD;
  }
}
