package org.postil.entities.lexicon;

import java.util.List;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;

/** What spelling, lexica and the rest of the document say about the words of one sentence. */
public final class SentenceFacts {

  private final List<Word> words;
  private final boolean heading;
  private final WordFacts[] facts;
  private final int[] casing;
  private final int[] neighbours;
  private final GazetteerMatches gazetteer;

  /** The facts without what stands beside the words elsewhere in the document. */
  public SentenceFacts(WordSequence sentence, CasingFacts casing, Lexica lexica) {
    this(sentence, casing, new WordLookup(lexica));
  }

  private SentenceFacts(WordSequence sentence, CasingFacts casing, WordLookup lookup) {
    this(sentence, lookup.of(sentence), new DocumentFacts(casing, NeighbourFacts.none(), lookup));
  }

  SentenceFacts(WordSequence sentence, WordFacts[] facts, DocumentFacts document) {
    this.facts = facts;
    words = sentence.words();
    heading = sentence.heading();
    int size = words.size();
    casing = new int[size];
    neighbours = new int[size];
    for (int i = 0; i < size; i++) {
      WordFacts word = facts[i];
      casing[i] = document.casing().of(word.lower());
      neighbours[i] = word.capitalised() ? document.neighbours().of(word.lower()) : 0;
    }
    gazetteer = GazetteerMatches.of(facts, document.lookup().gazetteer());
  }

  /** How many words. */
  public int size() {
    return facts.length;
  }

  /** Whether the sentence is a heading or in title case. */
  public boolean heading() {
    return heading;
  }

  /** The word. */
  public Word word(int i) {
    return words.get(i);
  }

  /** What is known about the word wherever it stands. */
  public WordFacts facts(int i) {
    return facts[i];
  }

  /** The word as written. */
  public String form(int i) {
    return facts[i].form();
  }

  /** The word in small letters. */
  public String lower(int i) {
    return facts[i].lower();
  }

  /** The shape of the word, see {@link org.postil.entities.text.Spelling#shape}. */
  public String shape(int i) {
    return facts[i].shape();
  }

  /** The path of the word's Brown cluster, 0 when unknown. */
  public int cluster(int i) {
    return facts[i].cluster();
  }

  /** The flags of {@link GivenNames}. */
  public int names(int i) {
    return facts[i].names();
  }

  /** The flags of {@link CasingFacts}. */
  public int casing(int i) {
    return casing[i];
  }

  /** The flags of {@link NeighbourFacts}, 0 for words in small letters. */
  public int neighbours(int i) {
    return neighbours[i];
  }

  /** Where the words stand in gazetteer entries. */
  public GazetteerMatches gazetteer() {
    return gazetteer;
  }
}
