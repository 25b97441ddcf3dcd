package org.postil.annotator.quotes.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tokens of a document, by number. Offsets are UTF-16 code units, end exclusive. */
public final class Words {

  private final String text;
  private final int[] begins;
  private final int[] ends;
  private final String[] lower;

  /**
   * Tokens in the order of the text.
   *
   * @param spans begin and end of each
   */
  public Words(String text, List<int[]> spans) {
    this.text = text;
    begins = spans.stream().mapToInt(span -> span[0]).toArray();
    ends = spans.stream().mapToInt(span -> span[1]).toArray();
    lower = new String[begins.length];
  }

  public int size() {
    return begins.length;
  }

  public int begin(int word) {
    return begins[word];
  }

  public int end(int word) {
    return ends[word];
  }

  /** The token as written. */
  public String form(int word) {
    return text.substring(begins[word], ends[word]);
  }

  /** The token in small letters, with straight apostrophes. */
  public String lower(int word) {
    String known = lower[word];
    if (known == null) {
      known = form(word).toLowerCase(Locale.ROOT).replace('’', '\'').replace('`', '\'');
      lower[word] = known;
    }
    return known;
  }

  /** Whether the token begins with a capital. */
  public boolean isCapitalised(int word) {
    return Character.isUpperCase(text.charAt(begins[word]));
  }

  /** Whether the token has a letter or a digit. */
  public boolean isWord(int word) {
    for (int i = begins[word]; i < ends[word]; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first token that begins at or after an offset; the number of tokens when none does. */
  public int atOrAfter(int offset) {
    int found = Arrays.binarySearch(begins, offset);
    return found >= 0 ? found : -found - 1;
  }
}
