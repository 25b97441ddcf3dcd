package org.postil.annotator.quotes.internal.text;

import java.util.Arrays;
import java.util.List;

/** The sentences of a document, by number, each with its words and its paragraph. */
public final class Sentences {

  private final int[] begins;
  private final int[] ends;
  private final int[] firstWords;
  private final int[] paragraphs;

  /**
   * Sentences in the order of the text.
   *
   * @param spans begin and end of each
   * @param paragraphs the number of the paragraph of each
   */
  public Sentences(List<int[]> spans, int[] paragraphs, Words words) {
    begins = spans.stream().mapToInt(span -> span[0]).toArray();
    ends = spans.stream().mapToInt(span -> span[1]).toArray();
    this.paragraphs = paragraphs;
    firstWords = new int[begins.length];
    Arrays.setAll(firstWords, i -> words.atOrAfter(begins[i]));
    lastWord = spans.isEmpty() ? 0 : words.atOrAfter(ends[ends.length - 1]);
  }

  private final int lastWord;

  public int size() {
    return begins.length;
  }

  public int begin(int sentence) {
    return begins[sentence];
  }

  public int end(int sentence) {
    return ends[sentence];
  }

  /** The number of the first word. */
  public int firstWord(int sentence) {
    return firstWords[sentence];
  }

  /** The number after that of the last word. */
  public int endWord(int sentence) {
    return sentence + 1 < begins.length ? firstWords[sentence + 1] : lastWord;
  }

  public int paragraph(int sentence) {
    return paragraphs[sentence];
  }

  /** The sentence that an offset is in, or the one before it; the first if there is none. */
  public int at(int offset) {
    int found = Arrays.binarySearch(begins, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
