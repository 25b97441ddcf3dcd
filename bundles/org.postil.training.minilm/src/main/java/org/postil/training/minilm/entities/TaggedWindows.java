package org.postil.training.minilm.entities;

import java.util.ArrayList;
import java.util.List;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.annotator.entities.minilm.internal.window.Windows;
import org.postil.entities.linear.model.Tags;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;
import org.postil.training.minilm.data.NamedText;
import org.postil.training.minilm.data.NamedText.Name;
import org.postil.training.minilm.data.SentenceCutter;

/** Turns texts into windows to learn from. */
final class TaggedWindows {

  private static final float SILVER = 0.7f;

  private final SentenceCutter cutter;
  private final Windows windows;

  TaggedWindows(SentenceCutter cutter, Windows windows) {
    this.cutter = cutter;
    this.windows = windows;
  }

  List<TaggedWindow> of(NamedText text) {
    DocumentWords document = cutter.cut(text.text());
    List<int[]> tags = document.sentences().stream().map(s -> tags(s.words(), text)).toList();
    List<TaggedWindow> result = new ArrayList<>();
    for (Window window : windows.of(document)) {
      int[] right =
          window.words().stream().mapToInt(w -> tags.get(w.sentence())[w.word()]).toArray();
      result.add(new TaggedWindow(window, right, text.isGold() ? 1 : SILVER));
    }
    return result;
  }

  /** Tags of the words that names touch; a name that crosses sentences is cut at their ends. */
  static int[] tags(List<Word> words, NamedText text) {
    int[] tags = new int[words.size()];
    for (Name name : text.names()) {
      int first = 0;
      while (first < tags.length && words.get(first).end() <= name.begin()) {
        first++;
      }
      int last = first;
      while (last < tags.length && words.get(last).begin() < name.end()) {
        last++;
      }
      for (int i = first; i < last; i++) {
        tags[i] = Tags.of(name.label(), i - first, last - first);
      }
    }
    return tags;
  }
}
