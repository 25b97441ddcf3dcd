package org.postil.annotator.entities.internal.training;

import java.util.ArrayList;
import java.util.List;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/** Between names as offsets in a text and names as words of sentences. */
final class SpanAlignment {

  private SpanAlignment() {}

  /**
   * The words that each span touches. A span that crosses sentences becomes a name in each.
   *
   * @param spans without overlaps, in any order
   * @return names in the order of the text
   */
  static List<NameSpan> names(DocumentWords document, List<GoldSpan> spans, double confidence) {
    List<NameSpan> names = new ArrayList<>();
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Word> words = document.sentences().get(s).words();
      for (GoldSpan span : spans) {
        int begin = 0;
        while (begin < words.size() && words.get(begin).end() <= span.begin()) {
          begin++;
        }
        int end = begin;
        while (end < words.size() && words.get(end).begin() < span.end()) {
          end++;
        }
        if (end > begin) {
          names.add(new NameSpan(s, begin, end, span.label(), confidence));
        }
      }
    }
    names.sort(
        java.util.Comparator.comparingInt(NameSpan::sentence).thenComparingInt(NameSpan::begin));
    return withoutOverlaps(names);
  }

  private static List<NameSpan> withoutOverlaps(List<NameSpan> sorted) {
    List<NameSpan> kept = new ArrayList<>();
    for (NameSpan name : sorted) {
      if (kept.isEmpty() || !kept.get(kept.size() - 1).overlaps(name)) {
        kept.add(name);
      }
    }
    return kept;
  }

  /** Names as offsets. */
  static List<GoldSpan> spans(DocumentWords document, List<NameSpan> names) {
    return names.stream()
        .map(n -> new GoldSpan(n.textBegin(document), n.textEnd(document), n.label()))
        .toList();
  }
}
