package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.postil.api.layer.Span;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TokenizedText;

/** The tokens of a document, and the parts of tokens that annotations need. */
final class TsvUnits {

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();

  /** A place: a whole token, or a part of one. */
  record Place(Token token, int begin, int end) {
    boolean isWhole() {
      return begin == token.begin && end == token.end;
    }

    String id() {
      return isWhole() ? token.id : token.id + "." + (token.parts.headSet(this).size() + 1);
    }
  }

  /** A token and the parts of it that are in use. */
  static final class Token {
    private final String id;
    private final int begin;
    private final int end;
    private final TreeSet<Place> parts =
        new TreeSet<>(Comparator.comparingInt(Place::begin).thenComparing(Place::end));

    Token(String id, int begin, int end) {
      this.id = id;
      this.begin = begin;
      this.end = end;
    }
  }

  private record Sentence(int begin, int end, List<Token> tokens) {}

  TsvUnits(String text, TokenizedText tokenized) {
    this.text = text;
    for (TokenizedText.Sentence sentence : tokenized.sentences()) {
      List<Token> own = new ArrayList<>();
      for (TokenizedText.Piece piece : sentence.tokens()) {
        String id = (sentences.size() + 1) + "-" + (own.size() + 1);
        own.add(new Token(id, piece.begin(), piece.end()));
      }
      int begin = Math.min(sentence.place().begin(), own.get(0).begin);
      int end = Math.max(sentence.place().end(), own.get(own.size() - 1).end);
      sentences.add(new Sentence(begin, end, own));
      tokens.addAll(own);
    }
  }

  /** The places that a span takes up; none if it lies between tokens. */
  List<Place> of(Span span) {
    List<Place> places = new ArrayList<>();
    for (int i = first(span.begin()); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int begin = Math.max(span.begin(), token.begin);
      int end = Math.min(span.end(), token.end);
      boolean point = span.begin() == span.end() && begin == end;
      if (begin < end || point) {
        Place place = new Place(token, begin, end);
        places.add(place);
        if (!place.isWhole()) {
          token.parts.add(place);
        }
      }
      if (token.begin >= span.end() || point) {
        break;
      }
    }
    return places;
  }

  /** The first token that does not end before an offset. */
  private int first(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void write(List<TsvColumns> layers, SpanIndex index, StringBuilder out) {
    for (Sentence sentence : sentences) {
      String covered = text.substring(sentence.begin(), sentence.end());
      out.append("\n#Text=").append(TsvText.escapeText(covered)).append('\n');
      for (Token token : sentence.tokens()) {
        line(new Place(token, token.begin, token.end), layers, index, out);
        token.parts.forEach(part -> line(part, layers, index, out));
      }
    }
  }

  /** Whether line ends and spaces stand for all that is between sentences. */
  boolean keepsText() {
    StringBuilder rebuilt = new StringBuilder();
    for (Sentence sentence : sentences) {
      int between = sentence.begin() - rebuilt.length();
      if (between < 0) {
        return false;
      }
      rebuilt.append(Tsv.between(between));
      rebuilt.append(text, sentence.begin(), sentence.end());
    }
    return rebuilt.toString().equals(text);
  }

  private void line(Place place, List<TsvColumns> layers, SpanIndex index, StringBuilder out) {
    out.append(place.id()).append('\t').append(place.begin()).append('-').append(place.end());
    String covered = text.substring(place.begin(), place.end());
    out.append('\t').append(TsvText.escapeText(covered)).append('\t');
    for (TsvColumns layer : layers) {
      for (String cell : layer.cells(place, index)) {
        out.append(cell).append('\t');
      }
    }
    out.append('\n');
  }
}
