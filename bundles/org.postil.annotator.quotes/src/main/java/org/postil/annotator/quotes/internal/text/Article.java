package org.postil.annotator.quotes.internal.text;

import java.util.List;
import org.postil.annotator.quotes.internal.marks.Quoted;

/**
 * A document as this bundle reads it.
 *
 * @param text the text that all offsets refer to
 * @param quoted what stands between quotation marks, by begin, outer before inner
 * @param names the names of people, organisations and places, by begin
 */
public record Article(
    String text,
    Lexicon lexicon,
    Words words,
    Sentences sentences,
    List<Quoted> quoted,
    Names names) {

  /** The innermost quotation around an offset, or {@link Quoted#NONE}. */
  public int quotedAt(int offset) {
    int low = 0;
    int high = quoted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quoted.get(middle).begin() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int found = low - 1;
    while (found >= 0 && quoted.get(found).end() <= offset) {
      found = quoted.get(found).parent();
    }
    return found;
  }
}
