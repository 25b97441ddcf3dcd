package org.postil.standoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Span;

/**
 * The sentences of a document and their tokens, from its layers, or else from the look of the text.
 */
public final class TokenizedText {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++|[^\\s]");
  private static final Pattern LINE = Pattern.compile("[^\\n]*\\S[^\\n]*");

  private final String text;
  private final SpanIndex index;
  private final List<Sentence> sentences = new ArrayList<>();

  /**
   * A token, or the place of a sentence.
   *
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @param spans the spans of layers that stand exactly there; none when it was found by its look
   */
  public record Piece(int begin, int end, List<Span> spans) {}

  /**
   * A sentence that has tokens.
   *
   * @param place where it is
   * @param tokens its tokens in order, at least one
   */
  public record Sentence(Piece place, List<Piece> tokens) {}

  /**
   * Finds sentences and tokens.
   *
   * @param document the document and its layers
   * @param alsoTypes full names of further types that {@link #index()} shall hold
   * @param losses counts what does not fit, and what stands in for missing layers
   */
  public TokenizedText(AnnotatedDocument document, Set<String> alsoTypes, LossCounter losses) {
    Set<String> types = new HashSet<>(alsoTypes);
    types.addAll(Set.of("token", "sentence"));
    this.text = document.document().text();
    this.index = new SpanIndex(document, new ExportOptions(types, Map.of()));
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

  /**
   * The sentences.
   *
   * @return in order of the text
   */
  public List<Sentence> sentences() {
    return sentences;
  }

  /**
   * The spans that sentences and tokens were taken from.
   *
   * @return tokens, sentences and spans of the further types
   */
  public SpanIndex index() {
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
