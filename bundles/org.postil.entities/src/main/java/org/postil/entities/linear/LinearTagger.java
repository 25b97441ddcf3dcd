package org.postil.entities.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postil.entities.EntityTagger;
import org.postil.entities.document.NameSpan;
import org.postil.entities.internal.features.FeatureBuffer;
import org.postil.entities.internal.features.FeatureExtractor;
import org.postil.entities.lexicon.DocumentFacts;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.WordFacts;
import org.postil.entities.linear.model.Lattice;
import org.postil.entities.linear.model.LinearModel;
import org.postil.entities.linear.model.Tags;
import org.postil.entities.linear.model.ViterbiDecoder;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.WordSequence;

/** Tags names with a linear model. Keeps buffers: one for each thread. */
public final class LinearTagger implements EntityTagger {

  private final WordScores words;
  private final TagScores more;
  private final boolean explains;
  private final SpanExplainer explainer;
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final ViterbiDecoder decoder = new ViterbiDecoder();
  private final Lattice lattice = new Lattice();
  private float[] scores = new float[0];

  /**
   * A tagger on a model and lexica that other taggers may share.
   *
   * @param explains whether to give each name its strongest features as the reason
   */
  public LinearTagger(LinearModel model, Lexica lexica, boolean explains) {
    this(new WordScores(model, lexica), explains, TagScores.NONE);
  }

  /**
   * A tagger on a model and lexica that other taggers may share, with what they remember.
   *
   * @param explains whether to give each name its strongest features as the reason
   */
  public LinearTagger(WordScores words, boolean explains) {
    this(words, explains, TagScores.NONE);
  }

  /**
   * A tagger that listens to another model, too.
   *
   * @param words the linear model, and what taggers remember of it
   * @param explains whether to give each name its strongest features as the reason
   * @param more what is added to the scores of the linear model
   */
  public LinearTagger(WordScores words, boolean explains, TagScores more) {
    this.words = words;
    this.more = more;
    this.explains = explains;
    explainer = new SpanExplainer(words.model());
    decoder.use(words.model());
    lattice.use(words.model());
  }

  @Override
  public List<NameSpan> tag(DocumentWords document) {
    List<WordSequence> sentences = document.sentences();
    List<WordFacts[]> known = DocumentFacts.look(sentences, words.lookup());
    DocumentFacts facts = DocumentFacts.of(sentences, known, words.lookup());
    List<float[]> added = more.of(document);
    List<NameSpan> names = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      WordSequence sentence = sentences.get(s);
      if (!sentence.words().isEmpty()) {
        FeatureExtractor extractor = new FeatureExtractor(facts.of(sentence, known.get(s)));
        score(extractor, sentence.words().size());
        if (!added.isEmpty()) {
          add(added.get(s));
        }
        tag(extractor, s, sentence.words().size(), names);
      }
    }
    return names;
  }

  private void add(float[] added) {
    for (int i = 0; i < added.length; i++) {
      scores[i] = more.linearShare() * scores[i] + added[i];
    }
  }

  private void tag(FeatureExtractor extractor, int sentence, int size, List<NameSpan> names) {
    int[] tags = decoder.decode(scores, size);
    if (!hasName(tags)) {
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
        NameSpan name = new NameSpan(sentence, begin, i + 1, Tags.label(tags[i]), confidence);
        names.add(explains ? name.because(explainer.explain(name, extractor)) : name);
      }
    }
  }

  private static boolean hasName(int[] tags) {
    for (int tag : tags) {
      if (tag != Tags.OUTSIDE) {
        return true;
      }
    }
    return false;
  }

  private void score(FeatureExtractor extractor, int size) {
    if (scores.length < size * Tags.COUNT) {
      scores = new float[2 * size * Tags.COUNT];
    }
    Arrays.fill(scores, 0, size * Tags.COUNT, 0f);
    words.addTo(extractor, size, scores);
    for (int i = 0; i < size; i++) {
      buffer.clear();
      extractor.extractContext(i, buffer);
      buffer.addTo(words.model(), scores, i * Tags.COUNT);
    }
  }
}
