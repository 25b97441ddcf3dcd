package org.postil.io.parquet.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.standoff.LossCounter;
import org.postil.standoff.TypeNames;

/** The tokens of a document in order, and at most one label for each. */
final class TaggedTokens {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++|[^\\s]");

  private final String text;
  private final List<int[]> places = new ArrayList<>();
  private final Map<Integer, Integer> begins = new HashMap<>();
  private final Map<Integer, Integer> ends = new HashMap<>();
  private final Map<Integer, String> labels = new HashMap<>();
  private final Map<Integer, Boolean> firsts = new HashMap<>();

  private TaggedTokens(String text) {
    this.text = text;
  }

  /** The tokens of the layers, or words and punctuation marks in their place. */
  static TaggedTokens of(AnnotatedDocument annotated, LossCounter losses) {
    TaggedTokens tokens = new TaggedTokens(annotated.document().text());
    for (Layer layer : annotated.layers()) {
      for (Span span : layer.spans()) {
        if (span.type().equals(TypeNames.TOKEN) && span.begin() < span.end()) {
          tokens.add(span.begin(), span.end());
        }
      }
    }
    if (tokens.places.isEmpty()) {
      Matcher matcher = WORD.matcher(tokens.text);
      while (matcher.find()) {
        tokens.add(matcher.start(), matcher.end());
      }
      losses.add(
          "documents without tokens: words and punctuation marks stand in for them",
          tokens.places.isEmpty() ? 0 : 1);
    }
    return tokens;
  }

  private void add(int begin, int end) {
    if (places.isEmpty() || places.get(places.size() - 1)[1] <= begin) {
      begins.put(begin, places.size());
      ends.put(end, places.size());
      places.add(new int[] {begin, end});
    }
  }

  /** Tags the tokens of a span, if it ends where they end and none is tagged. */
  void tag(Span span, LossCounter losses) {
    Integer first = begins.get(span.begin());
    Integer last = ends.get(span.end());
    if (first == null || last == null || last < first) {
      losses.add("spans in spans, not in tags: they do not end where tokens end");
      return;
    }
    for (int i = first; i <= last; i++) {
      if (labels.containsKey(i)) {
        losses.add("spans in spans, not in tags: they overlap another");
        return;
      }
    }
    for (int i = first; i <= last; i++) {
      labels.put(i, span.string("label").orElse(""));
      firsts.put(i, i == first);
    }
  }

  int size() {
    return places.size();
  }

  String text(int token) {
    return text.substring(places.get(token)[0], places.get(token)[1]);
  }

  /** The label of a token; null if it has none. */
  @Nullable String label(int token) {
    return labels.get(token);
  }

  /** Whether a token is the first of its span. */
  boolean isFirst(int token) {
    return firsts.getOrDefault(token, false);
  }
}
