package org.postil.annotator.entities.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postil.annotator.entities.internal.features.FeatureBuffer;
import org.postil.annotator.entities.internal.features.FeatureExtractor;
import org.postil.annotator.entities.internal.model.Lattice;
import org.postil.annotator.entities.internal.model.LinearModel;
import org.postil.annotator.entities.internal.model.Tags;
import org.postil.annotator.entities.internal.model.ViterbiDecoder;
import org.postil.entities.EntityTagger;
import org.postil.entities.document.NameSpan;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.WordSequence;

/** Tags names with a linear model. Keeps buffers: one for each thread. */
public final class LinearTagger implements EntityTagger {

  private final LinearModel model;
  private final Lexica lexica;
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final ViterbiDecoder decoder = new ViterbiDecoder();
  private final Lattice lattice = new Lattice();
  private float[] scores = new float[0];

  /** A tagger on a model and lexica that other taggers may share. */
  public LinearTagger(LinearModel model, Lexica lexica) {
    this.model = model;
    this.lexica = lexica;
    decoder.use(model);
    lattice.use(model);
  }

  @Override
  public List<NameSpan> tag(DocumentWords document) {
    CasingFacts casing = CasingFacts.of(document.sentences());
    List<NameSpan> names = new ArrayList<>();
    for (int s = 0; s < document.sentences().size(); s++) {
      WordSequence sentence = document.sentences().get(s);
      if (!sentence.words().isEmpty()) {
        tag(new SentenceFacts(sentence, casing, lexica), s, names);
      }
    }
    return names;
  }

  private void tag(SentenceFacts facts, int sentence, List<NameSpan> names) {
    int size = facts.size();
    score(facts);
    int[] tags = decoder.decode(scores, size);
    if (Arrays.stream(tags).allMatch(tag -> tag == Tags.OUTSIDE)) {
      return;
    }
    lattice.fill(scores, size);
    int begin = 0;
    for (int i = 0; i < size; i++) {
      if (Tags.begins(tags[i])) {
        begin = i;
      }
      if (Tags.ends(tags[i])) {
        int[] inside = Arrays.copyOfRange(tags, begin, i + 1);
        double confidence = Math.min(1, lattice.probability(begin, inside));
        names.add(new NameSpan(sentence, begin, i + 1, Tags.label(tags[i]), confidence));
      }
    }
  }

  private void score(SentenceFacts facts) {
    int size = facts.size();
    if (scores.length < size * Tags.COUNT) {
      scores = new float[2 * size * Tags.COUNT];
    }
    Arrays.fill(scores, 0, size * Tags.COUNT, 0f);
    FeatureExtractor extractor = new FeatureExtractor(facts);
    for (int i = 0; i < size; i++) {
      buffer.clear();
      extractor.extract(i, buffer);
      for (int k = 0; k < buffer.size(); k++) {
        model.addTo(buffer.get(k), scores, i * Tags.COUNT);
      }
    }
  }
}
