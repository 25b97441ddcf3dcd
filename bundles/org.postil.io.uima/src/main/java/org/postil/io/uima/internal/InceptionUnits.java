package org.postil.io.uima.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.postil.api.layer.Span;

/** Puts in the tokens and sentences that INCEpTION cannot do without. */
final class InceptionUnits {

  private final CAS cas;
  private final String text;

  InceptionUnits(CAS cas, String text) {
    this.cas = cas;
    this.text = text;
  }

  /** Adds those among the spans; where there are none, what Java's rules for English find. */
  void add(List<Span> spans) {
    List<int[]> sentences = of(spans, InceptionNames.SENTENCE);
    if (sentences.isEmpty()) {
      for (int from = 0; from < text.length(); ) {
        int end = text.indexOf('\n', from);
        end = end < 0 ? text.length() : end;
        sentences.addAll(pieces(BreakIterator.getSentenceInstance(Locale.ENGLISH), from, end));
        from = end + 1;
      }
    }
    List<int[]> tokens = of(spans, InceptionNames.TOKEN);
    if (tokens.isEmpty()) {
      for (int[] each : sentences) {
        tokens.addAll(pieces(BreakIterator.getWordInstance(Locale.ENGLISH), each[0], each[1]));
      }
    }
    add(InceptionNames.SENTENCE, sentences);
    add(InceptionNames.TOKEN, tokens);
  }

  private static List<int[]> of(List<Span> spans, String layer) {
    List<int[]> found = new ArrayList<>();
    for (Span span : spans) {
      if (InceptionNames.layer(span.type()).equals(layer)) {
        found.add(new int[] {span.begin(), span.end()});
      }
    }
    return found;
  }

  private List<int[]> pieces(BreakIterator breaks, int from, int to) {
    List<int[]> pieces = new ArrayList<>();
    String part = text.substring(from, to);
    breaks.setText(part);
    for (int begin = 0, end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = part.substring(begin, end);
      int left = begin + piece.length() - piece.stripLeading().length();
      if (!piece.isBlank()) {
        pieces.add(new int[] {from + left, from + left + piece.strip().length()});
      }
      begin = end;
    }
    return pieces;
  }

  private void add(String name, List<int[]> places) {
    Type type = cas.getTypeSystem().getType(name);
    places.forEach(place -> cas.addFsToIndexes(cas.createAnnotation(type, place[0], place[1])));
  }
}
