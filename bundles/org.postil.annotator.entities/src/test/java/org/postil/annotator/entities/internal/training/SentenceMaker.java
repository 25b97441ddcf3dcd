package org.postil.annotator.entities.internal.training;

import java.util.ArrayList;
import java.util.List;
import org.postil.entities.internal.features.FeatureBuffer;
import org.postil.entities.internal.features.FeatureExtractor;
import org.postil.entities.lexicon.DocumentFacts;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.lexicon.WordLookup;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.WordSequence;

/** Turns documents into sentences of features and tags. */
final class SentenceMaker {

  private final WordLookup lookup;
  private final HeadlineCopies headlines = new HeadlineCopies();

  SentenceMaker(Lexica lexica) {
    lookup = new WordLookup(lexica);
  }

  /** The sentences of a document, and some of them again as headlines. */
  List<TrainingSentence> sentences(TrainingDocument document) {
    DocumentWords words = document.words();
    boolean gold = document.gold();
    DocumentFacts facts = DocumentFacts.of(words.sentences(), lookup);
    List<TrainingSentence> sentences = new ArrayList<>();
    for (int s = 0; s < words.sentences().size(); s++) {
      WordSequence sentence = words.sentences().get(s);
      int[] tags = document.tags(s);
      sentences.add(new TrainingSentence(features(facts.of(sentence)), tags, gold));
      headlines
          .copy(sentence)
          .ifPresent(
              copy -> sentences.add(new TrainingSentence(features(facts.of(copy)), tags, gold)));
    }
    return sentences;
  }

  private static int[][] features(SentenceFacts facts) {
    FeatureExtractor extractor = new FeatureExtractor(facts);
    FeatureBuffer buffer = new FeatureBuffer();
    int[][] features = new int[facts.size()][];
    for (int i = 0; i < features.length; i++) {
      buffer.clear();
      extractor.extract(i, buffer);
      features[i] = buffer.toArray();
    }
    return features;
  }
}
