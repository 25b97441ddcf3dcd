package org.postil.io.conll.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Span;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/**
 * The sentences of a document and their tokens, from its layers, or else from the look of the text.
 */
final class TokenizedText {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++|[^\\s]");
  private static final Pattern LINE = Pattern.compile("[^\\n]*\\S[^\\n]*");

  private static final ExportOptions BOTH =
      new ExportOptions(Set.of("token", "sentence", Conllu.MULTIWORD, Conllu.EMPTY_NODE), Map.of());

  private final String text;
  private final SpanIndex index;
  private final List<Sentence> sentences = new ArrayList<>();

  /** A stretch of text; where a span of a layer made it, the span. */
  record Piece(int begin, int end, List<Span> spans) {}

  /** A sentence with its tokens in order. */
  record Sentence(Piece place, List<Piece> tokens) {}

  TokenizedText(AnnotatedDocument document, LossCounter losses) {
    this.text = document.document().text();
    this.index = new SpanIndex(document, BOTH);
    List<Piece> tokens = pieces(TypeNames.TOKEN, losses);
    List<Piece> places = pieces(TypeNames.SENTENCE, losses);
    if (tokens.isEmpty() && !text.isBlank()) {
      losses.add("documents without tokens: words and punctuation marks stand in for them");
      tokens = found(WORD);
    }
    if (places.isEmpty() && !text.isBlank()) {
      losses.add("documents without sentences: lines stand in for them");
      places = found(LINE);
    }
    distribute(tokens, places, losses);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  SpanIndex index() {
    return index;
  }

  /** Spans of one type; of those that overlap the first stays, of equal ones all. */
  private List<Piece> pieces(String type, LossCounter losses) {
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (Span span : index.spans()) {
      if (!span.type().equals(type) || span.begin() == span.end()) {
        continue;
      }
      Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      if (span.begin() >= end) {
        pieces.add(new Piece(span.begin(), span.end(), new ArrayList<>(List.of(span))));
        end = span.end();
      } else if (last != null && last.begin() == span.begin() && last.end() == span.end()) {
        last.spans().add(span);
      } else {
        losses.add("overlapping " + TypeNames.shortName(type) + " spans dropped");
      }
    }
    return pieces;
  }

  private List<Piece> found(Pattern pattern) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      pieces.add(new Piece(matcher.start(), matcher.end(), List.of()));
    }
    return pieces;
  }

  /** Tokens between sentences make sentences of their own, so that none is lost. */
  private void distribute(List<Piece> tokens, List<Piece> places, LossCounter losses) {
    int next = 0;
    int kept = 0;
    for (Piece place : places) {
      next = add(tokens, next, place.begin(), null);
      int before = next;
      next = add(tokens, next, place.end(), place);
      kept += next > before ? 1 : 0;
    }
    add(tokens, next, Integer.MAX_VALUE, null);
    losses.add("sentences without tokens left out", places.size() - kept);
  }

  private int add(List<Piece> tokens, int from, int end, @Nullable Piece place) {
    int to = from;
    while (to < tokens.size() && tokens.get(to).begin() < end) {
      to++;
    }
    if (to > from) {
      List<Piece> own = List.copyOf(tokens.subList(from, to));
      Piece whole = new Piece(own.get(0).begin(), own.get(own.size() - 1).end(), List.of());
      sentences.add(new Sentence(place == null ? whole : place, own));
    }
    return to;
  }
}
