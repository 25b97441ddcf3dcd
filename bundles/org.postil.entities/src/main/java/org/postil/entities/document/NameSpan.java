package org.postil.entities.document;

import java.util.List;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/**
 * A name in a document, as words of one sentence.
 *
 * @param sentence index of the sentence
 * @param begin index of the first word in the sentence
 * @param end index after the last word
 * @param label its coarse label
 * @param confidence how sure, 0 to 1
 * @param reason the rule that made or changed it, or what the tagger says; empty for nothing
 */
public record NameSpan(
    int sentence, int begin, int end, EntityLabel label, double confidence, String reason) {

  /** A name as the tagger found it. */
  public NameSpan(int sentence, int begin, int end, EntityLabel label, double confidence) {
    this(sentence, begin, end, label, confidence, "");
  }

  /** How many words. */
  public int length() {
    return end - begin;
  }

  /** The same words with another label. */
  public NameSpan relabelled(EntityLabel other, String why) {
    return other == label ? this : new NameSpan(sentence, begin, end, other, confidence, why);
  }

  /** The same name with another reason. */
  public NameSpan because(String why) {
    return new NameSpan(sentence, begin, end, label, confidence, why);
  }

  /** Other words with the same label. */
  public NameSpan moved(int newBegin, int newEnd) {
    return new NameSpan(sentence, newBegin, newEnd, label, confidence, reason);
  }

  /** Its words. */
  public List<Word> words(DocumentWords document) {
    return document.sentences().get(sentence).words().subList(begin, end);
  }

  /** Its words joined by single spaces: the same for the same name wherever it stands. */
  public String key(DocumentWords document) {
    StringBuilder key = new StringBuilder(document.word(sentence, begin).form());
    for (int i = begin + 1; i < end; i++) {
      key.append(' ').append(document.word(sentence, i).form());
    }
    return key.toString();
  }

  /** Where it begins in the text, in UTF-16 code units. */
  public int textBegin(DocumentWords document) {
    return document.word(sentence, begin).begin();
  }

  /** Where it ends in the text, exclusive. */
  public int textEnd(DocumentWords document) {
    return document.word(sentence, end - 1).end();
  }

  /** Whether it shares a word with another. */
  public boolean overlaps(NameSpan other) {
    return sentence == other.sentence && begin < other.end && other.begin < end;
  }
}
