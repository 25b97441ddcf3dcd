package org.postil.annotator.entities.minilm.internal;

import java.util.List;
import org.postil.annotator.entities.minilm.internal.model.EntityNetwork;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.annotator.entities.minilm.internal.window.Windows;
import org.postil.entities.linear.TagScores;
import org.postil.entities.linear.model.Tags;
import org.postil.entities.text.DocumentWords;

/** What the network says of tags. Remembers the last document: one for each thread. */
public final class NetworkScores implements TagScores {

  /** How much the linear model counts. Chosen on texts that neither learnt from; see MODEL.md. */
  private static final float LINEAR = 0.7f;

  private final EntityNetwork network;
  private final Windows windows;
  private List<float[]> last = List.of();

  /** Scores by a model that others may share. */
  public NetworkScores(EntityNetwork network, Windows windows) {
    this.network = network;
    this.windows = windows;
  }

  @Override
  public List<float[]> of(DocumentWords document) {
    List<float[]> scores =
        document.sentences().stream()
            .map(sentence -> new float[sentence.words().size() * Tags.COUNT])
            .toList();
    for (Window window : windows.of(document)) {
      spread(window, network.score(window), scores);
    }
    last = scores;
    return scores;
  }

  @Override
  public float linearShare() {
    return LINEAR;
  }

  /** Puts the scores of a window where the sentences want them. */
  private static void spread(Window window, float[] from, List<float[]> to) {
    for (int k = 0; k < window.words().size(); k++) {
      Window.Place place = window.words().get(k);
      normalise(from, k * Tags.COUNT, to.get(place.sentence()), place.word() * Tags.COUNT);
    }
  }

  /** Writes logarithms of probabilities. */
  private static void normalise(float[] from, int first, float[] to, int start) {
    float most = Float.NEGATIVE_INFINITY;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      most = Math.max(most, from[first + tag]);
    }
    double sum = 0;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      sum += Math.exp(from[first + tag] - most);
    }
    float logarithm = most + (float) Math.log(sum);
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      to[start + tag] = from[first + tag] - logarithm;
    }
  }

  /** What the network alone gave a tag of a word of the last document, 0 to 1. */
  double probability(int sentence, int word, int tag) {
    return Math.exp(last.get(sentence)[word * Tags.COUNT + tag]);
  }
}
