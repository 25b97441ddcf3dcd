package org.postil.io.conll.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Span;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TokenizedText;
import org.postil.standoff.TypeNames;

/**
 * Fits spans onto tokens: one flat sequence of labelled chunks, longest first where they overlap.
 */
final class NameChunks {

  private static final Set<String> NO_LABELS = Set.of(TypeNames.TOKEN, TypeNames.SENTENCE);

  private final List<Span> spans = new ArrayList<>();
  private final LossCounter losses;
  private int next;

  NameChunks(AnnotatedDocument document, ExportOptions options, LossCounter losses) {
    this.losses = losses;
    SpanIndex index = new SpanIndex(document, options);
    for (Span span : index.spans()) {
      boolean name = options.types().isEmpty() ? span.type().equals(TypeNames.ENTITY) : true;
      if (name && !NO_LABELS.contains(span.type())) {
        spans.add(span);
        countFeatures(index.features(span));
      } else if (!NO_LABELS.contains(span.type())) {
        losses.add(TypeNames.shortName(span.type()) + " spans left out");
      }
    }
  }

  /** The chunks of the next sentence; sentences must come in order. */
  List<Chunk> of(TokenizedText.Sentence sentence) {
    List<TokenizedText.Piece> tokens = sentence.tokens();
    List<Chunk> chunks = new ArrayList<>();
    int end = tokens.get(tokens.size() - 1).end();
    int from = 0;
    for (; next < spans.size() && spans.get(next).begin() < end; next++) {
      Span span = spans.get(next);
      while (from < tokens.size() && tokens.get(from).end() <= span.begin()) {
        from++;
      }
      int to = from;
      while (to < tokens.size() && tokens.get(to).begin() < span.end()) {
        to++;
      }
      add(span, new Chunk(from, to, label(span)), tokens, chunks);
    }
    return chunks;
  }

  /** Counts the spans after the last sentence. */
  void end() {
    losses.add("spans outside tokens dropped", spans.size() - (long) next);
  }

  private void add(Span span, Chunk chunk, List<TokenizedText.Piece> tokens, List<Chunk> chunks) {
    if (chunk.begin() == chunk.end()) {
      losses.add("spans outside tokens dropped");
      return;
    }
    if (!chunks.isEmpty() && chunks.get(chunks.size() - 1).end() > chunk.begin()) {
      losses.add("overlapping spans dropped");
      return;
    }
    boolean exact =
        tokens.get(chunk.begin()).begin() == span.begin()
            && tokens.get(chunk.end() - 1).end() == span.end();
    losses.add("spans moved to the ends of tokens", exact ? 0 : 1);
    chunks.add(chunk);
  }

  private static String label(Span span) {
    String label = span.string("label").orElse(TypeNames.shortName(span.type()));
    return label.isBlank() ? "MISC" : label.replaceAll("\\s+", "_");
  }

  private void countFeatures(Map<String, FeatureValue> features) {
    features.keySet().stream()
        .filter(name -> !name.equals("label"))
        .forEach(name -> losses.add("features left out: " + name));
  }
}
