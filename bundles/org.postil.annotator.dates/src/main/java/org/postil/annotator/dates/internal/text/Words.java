package org.postil.annotator.dates.internal.text;

import java.util.Arrays;
import java.util.Set;

/**
 * A stretch of text cut into runs of letters, runs of digits and single other characters, without
 * white space. Offsets are UTF-16 code units of the whole text, end exclusive.
 */
public final class Words {
  private static final Set<String> PLURALS =
      Set.of("people", "men", "women", "children", "percent", "troops", "feet", "cattle");
  private static final Set<String> NO_PLURALS =
      Set.of(
          "was", "is", "has", "his", "its", "this", "as", "us", "does", "thus", "plus", "less",
          "yes", "always", "perhaps", "towards", "besides", "unless", "across", "versus");

  static final int GLUED = 1;
  static final int CAPITAL = 2;
  static final int LETTERS = 4;
  static final int BARRIER = 16;

  private final CharSequence text;
  private int[] begin = new int[256];
  private int[] end = new int[256];
  private int[] id = new int[256];
  private byte[] flags = new byte[256];
  private int size;

  Words(CharSequence text) {
    this.text = text;
  }

  void add(int from, int to, int number, int flag) {
    if (size == begin.length) {
      int more = size * 2;
      begin = Arrays.copyOf(begin, more);
      end = Arrays.copyOf(end, more);
      id = Arrays.copyOf(id, more);
      flags = Arrays.copyOf(flags, more);
    }
    begin[size] = from;
    end[size] = to;
    id[size] = number;
    flags[size] = (byte) flag;
    size++;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** Where a word begins in the text. */
  public int begin(int i) {
    return begin[i];
  }

  /** Where a word ends in the text. */
  public int end(int i) {
    return end[i];
  }

  /** The number of the word in the vocabulary. */
  public int id(int i) {
    return id[i];
  }

  /** Whether no white space stands between a word and the one before it. */
  public boolean glued(int i) {
    return (flags[i] & GLUED) != 0;
  }

  /** Whether a word begins with a capital letter. */
  public boolean capital(int i) {
    return (flags[i] & CAPITAL) != 0;
  }

  /** Whether a word is a run of letters. */
  public boolean letters(int i) {
    return (flags[i] & LETTERS) != 0;
  }

  /** Whether a word looks like a plural noun. */
  public boolean plural(int i) {
    if (!letters(i) || capital(i) || length(i) < 3) {
      return false;
    }
    String word = text(i);
    return word.endsWith("s") && !NO_PLURALS.contains(word) || PLURALS.contains(word);
  }

  /** Whether a word is a run of digits. */
  public boolean digits(int i) {
    return Vocabulary.isDigits(id[i]);
  }

  /** Whether an empty line, or the end of a block, stands before a word: no expression crosses. */
  public boolean barrier(int i) {
    return (flags[i] & BARRIER) != 0;
  }

  /** Whether a line ends between a word and the next, or with the last word. */
  public boolean endsLine(int i) {
    for (int p = end[i]; i + 1 < size && p < begin[i + 1]; p++) {
      if (text.charAt(p) == '\n') {
        return true;
      }
    }
    return i + 1 == size;
  }

  /** The number that a run of at most nine digits writes, or -1. */
  public int number(int i) {
    int length = end[i] - begin[i];
    if (!digits(i) || length > 9) {
      return -1;
    }
    int value = 0;
    for (int p = begin[i]; p < end[i]; p++) {
      value = value * 10 + (text.charAt(p) - '0');
    }
    return value;
  }

  /** The number of characters of a word. */
  public int length(int i) {
    return end[i] - begin[i];
  }

  /** A word as it is written. */
  public String text(int i) {
    return text.subSequence(begin[i], end[i]).toString();
  }

  /** The last character of a word. */
  public char last(int i) {
    return text.charAt(end[i] - 1);
  }

  /** The first word that begins at or after an offset. */
  public int at(int offset) {
    int found = Arrays.binarySearch(begin, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }
}
