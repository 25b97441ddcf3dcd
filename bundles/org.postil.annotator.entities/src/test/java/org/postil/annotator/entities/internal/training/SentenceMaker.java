package org.postil.annotator.entities.internal.training;

import java.util.ArrayList;
import java.util.List;
import org.postil.annotator.entities.internal.features.FeatureBuffer;
import org.postil.annotator.entities.internal.features.FeatureExtractor;
import org.postil.annotator.entities.internal.model.Tags;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;

/** Turns documents into sentences of features and tags. */
final class SentenceMaker {

  private final OpenNlpSegmenter segmenter;
  private final Lexica lexica;

  SentenceMaker(OpenNlpSegmenter segmenter, Lexica lexica) {
    this.segmenter = segmenter;
    this.lexica = lexica;
  }

  /** The sentences of a document. */
  List<TrainingSentence> sentences(GoldDocument document) {
    List<WordSequence> sequences = segmenter.segment(document.text());
    CasingFacts casing = CasingFacts.of(sequences);
    List<TrainingSentence> sentences = new ArrayList<>();
    boolean gold = document.corpus().startsWith("gold");
    for (WordSequence sequence : sequences) {
      int[][] features = features(new SentenceFacts(sequence, casing, lexica));
      List<Word> words = sequence.words();
      sentences.add(
          new TrainingSentence(
              features,
              tags(words, document.spans()),
              gold,
              words.stream().mapToInt(Word::begin).toArray(),
              words.stream().mapToInt(Word::end).toArray()));
    }
    return sentences;
  }

  static int[][] features(SentenceFacts facts) {
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

  /** Tags of the words that spans touch; a span that crosses sentences is cut at their ends. */
  static int[] tags(List<Word> words, List<GoldSpan> spans) {
    int[] tags = new int[words.size()];
    for (GoldSpan span : spans) {
      int first = 0;
      while (first < tags.length && words.get(first).end() <= span.begin()) {
        first++;
      }
      int last = first;
      while (last < tags.length && words.get(last).begin() < span.end()) {
        last++;
      }
      for (int i = first; i < last; i++) {
        tags[i] = Tags.of(span.label(), i - first, last - first);
      }
    }
    return tags;
  }
}
