package org.postil.annotator.entities.minilm.internal;

import java.util.ArrayList;
import java.util.List;
import org.postil.annotator.entities.minilm.internal.model.BilouDecoder;
import org.postil.annotator.entities.minilm.internal.model.EntityNetwork;
import org.postil.annotator.entities.minilm.internal.model.Tags;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.annotator.entities.minilm.internal.window.Windows;
import org.postil.entities.EntityTagger;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;

/** Tags names with the network. Remembers the last document: one for each thread. */
public final class NetworkTagger implements EntityTagger {

  private final EntityNetwork network;
  private final Windows windows;
  private final BilouDecoder decoder = new BilouDecoder();
  private List<float[]> probabilities = List.of();

  /** A tagger on a model that other taggers may share. */
  public NetworkTagger(EntityNetwork network, Windows windows) {
    this.network = network;
    this.windows = windows;
  }

  @Override
  public List<NameSpan> tag(DocumentWords document) {
    List<float[]> scores =
        document.sentences().stream()
            .map(sentence -> new float[sentence.words().size() * Tags.COUNT])
            .toList();
    for (Window window : windows.of(document)) {
      spread(window, network.score(window), scores);
    }
    List<NameSpan> names = new ArrayList<>();
    for (int s = 0; s < scores.size(); s++) {
      int[] tags = decoder.decode(scores.get(s));
      BilouDecoder.normalise(scores.get(s));
      collect(s, tags, scores.get(s), names);
    }
    probabilities = scores;
    return names;
  }

  /** Puts the scores of a window where the sentences want them. */
  private static void spread(Window window, float[] from, List<float[]> to) {
    for (int k = 0; k < window.words().size(); k++) {
      Window.Place place = window.words().get(k);
      System.arraycopy(
          from, k * Tags.COUNT, to.get(place.sentence()), place.word() * Tags.COUNT, Tags.COUNT);
    }
  }

  private static void collect(int sentence, int[] tags, float[] probable, List<NameSpan> names) {
    int begin = 0;
    float confidence = 1;
    for (int i = 0; i < tags.length; i++) {
      if (Tags.begins(tags[i])) {
        begin = i;
        confidence = 1;
      }
      confidence = Math.min(confidence, probable[i * Tags.COUNT + tags[i]]);
      if (Tags.ends(tags[i])) {
        names.add(new NameSpan(sentence, begin, i + 1, Tags.label(tags[i]), confidence));
      }
    }
  }

  /** Probabilities of tags in a sentence of the last document, {@link Tags#COUNT} a word. */
  float[] probabilities(int sentence) {
    return probabilities.get(sentence);
  }
}
