package org.postil.training.minilm.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.postil.annotator.entities.internal.training.HeadlineCopies;
import org.postil.annotator.entities.internal.training.TrainingDocument;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.annotator.entities.minilm.internal.window.Windows;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.WordSequence;

/** Turns documents into windows to learn from, some of their sentences again as headlines. */
final class TaggedWindows {

  private static final float SILVER = 0.7f;

  private final HeadlineCopies headlines = new HeadlineCopies();
  private final Windows windows;

  TaggedWindows(Windows windows) {
    this.windows = windows;
  }

  List<TaggedWindow> of(TrainingDocument document) {
    List<WordSequence> sentences = document.words().sentences();
    List<int[]> tags = IntStream.range(0, sentences.size()).mapToObj(document::tags).toList();
    float weight = document.gold() ? 1 : SILVER;
    List<TaggedWindow> result = new ArrayList<>();
    for (Window window : windows.of(document.words())) {
      result.add(tagged(window, tags, weight));
    }
    List<WordSequence> rewritten =
        sentences.stream().map(sentence -> headlines.copy(sentence).orElse(sentence)).toList();
    for (Window window : windows.of(new DocumentWords(document.words().text(), rewritten))) {
      if (window.words().stream().anyMatch(w -> differs(w.sentence(), sentences, rewritten))) {
        result.add(tagged(window, tags, weight));
      }
    }
    return result;
  }

  private static boolean differs(int sentence, List<WordSequence> old, List<WordSequence> now) {
    return old.get(sentence) != now.get(sentence);
  }

  private static TaggedWindow tagged(Window window, List<int[]> tags, float weight) {
    int[] right = window.words().stream().mapToInt(w -> tags.get(w.sentence())[w.word()]).toArray();
    return new TaggedWindow(window, right, weight);
  }
}
