package org.postil.entities.lexicon;

import java.util.List;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;

/** What spelling, lexica and the rest of the document say about the words of one sentence. */
public final class SentenceFacts {

  private final List<Word> words;
  private final boolean heading;
  private final String[] lower;
  private final String[] shape;
  private final int[] cluster;
  private final int[] names;
  private final int[] casing;
  private final GazetteerMatches gazetteer;

  /** Looks the words of a sentence up. */
  public SentenceFacts(WordSequence sentence, CasingFacts document, Lexica lexica) {
    words = sentence.words();
    heading = sentence.heading();
    int size = words.size();
    lower = new String[size];
    shape = new String[size];
    cluster = new int[size];
    names = new int[size];
    casing = new int[size];
    for (int i = 0; i < size; i++) {
      String form = words.get(i).form();
      lower[i] = Spelling.lower(form);
      shape[i] = Spelling.shape(form);
      cluster[i] = lexica.clusters().pathOf(lower[i]);
      names[i] = lexica.names().of(form) | lexica.names().of(lower[i]) & GivenNames.TITLE;
      casing[i] = document.of(lower[i]);
    }
    gazetteer = GazetteerMatches.of(words, lexica.gazetteer());
  }

  /** How many words. */
  public int size() {
    return words.size();
  }

  /** Whether the sentence is a heading or in title case. */
  public boolean heading() {
    return heading;
  }

  /** The word. */
  public Word word(int i) {
    return words.get(i);
  }

  /** The word as written. */
  public String form(int i) {
    return words.get(i).form();
  }

  /** The word in small letters. */
  public String lower(int i) {
    return lower[i];
  }

  /** The shape of the word, see {@link Spelling#shape}. */
  public String shape(int i) {
    return shape[i];
  }

  /** The path of the word's Brown cluster, 0 when unknown. */
  public int cluster(int i) {
    return cluster[i];
  }

  /** The flags of {@link GivenNames}. */
  public int names(int i) {
    return names[i];
  }

  /** The flags of {@link CasingFacts}. */
  public int casing(int i) {
    return casing[i];
  }

  /** Where the words stand in gazetteer entries. */
  public GazetteerMatches gazetteer() {
    return gazetteer;
  }
}
