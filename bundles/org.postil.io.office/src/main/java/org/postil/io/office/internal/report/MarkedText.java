package org.postil.io.office.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.postil.api.layer.Span;

/** Cuts a text from left to right wherever a span begins or ends. Used by one thread. */
final class MarkedText {

  private final String text;
  private final List<Span> spans;
  private final TreeSet<Integer> cuts = new TreeSet<>();
  private final List<Span> open = new ArrayList<>();
  private int next;

  MarkedText(String text, List<Span> spans) {
    this.text = text;
    this.spans = spans;
    for (Span span : spans) {
      cuts.add(span.begin());
      cuts.add(span.end());
    }
  }

  /**
   * A stretch in which the same spans are open.
   *
   * @param text what stands there
   * @param spans the spans that it is in, the shortest first
   * @param ending those of them that end with it
   */
  record Stretch(String text, List<Span> spans, List<Span> ending) {}

  /** Cuts the next part of the text; parts must come in order. */
  void cut(int begin, int end, Consumer<Stretch> sink) {
    int at = begin;
    while (at < end) {
      int from = at;
      while (next < spans.size() && spans.get(next).begin() <= from) {
        open.add(spans.get(next++));
      }
      open.removeIf(span -> span.end() <= from);
      Integer cut = cuts.higher(at);
      int stop = cut == null ? end : Math.min(cut, end);
      List<Span> here = new ArrayList<>(open);
      here.sort(Comparator.comparingInt(span -> span.end() - span.begin()));
      List<Span> ending = here.stream().filter(span -> span.end() == stop).toList();
      sink.accept(new Stretch(ArabicLetters.part(text, at, stop), here, ending));
      at = stop;
    }
  }
}
