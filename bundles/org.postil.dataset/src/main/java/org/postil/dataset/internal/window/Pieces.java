package org.postil.dataset.internal.window;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.Windows;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.Region;
import org.postil.dataset.internal.select.LayerSlice;
import org.postil.dataset.internal.select.SpanKinds;

/** Cuts documents into the pieces that are written. Used by one thread. */
public final class Pieces {

  static final String CUT = "spans left out since no window holds them whole";
  static final String NO_TOKENS = "documents without tokens of an annotator, cut into plain words";
  static final String NO_SENTENCES = "documents without sentences, written whole";

  private final Windows windows;
  private final Counts counts;

  /**
   * Takes the kind of pieces.
   *
   * @param windows what a piece is
   * @param counts where spans are counted that are moved or left out
   */
  public Pieces(Windows windows, Counts counts) {
    this.windows = windows;
    this.counts = counts;
  }

  /**
   * Cuts a document.
   *
   * @param document the document
   * @param chosen the layers to write
   * @param all all layers of the document, in which tokens and sentences are looked for
   * @return pieces in order, with ids {@code id#1}, {@code id#2}; the document itself if it is not
   *     cut
   * @throws IOException if a span is not aligned and must be
   */
  public List<AnnotatedDocument> of(Document document, List<Layer> chosen, List<Layer> all)
      throws IOException {
    boolean byTokens =
        windows.unit() == Windows.Unit.TOKENS || windows.alignment() != Windows.Alignment.NONE;
    List<Layer> layers = chosen;
    List<Region> regions = List.of();
    if (byTokens) {
      TokenBounds bounds = TokenBounds.of(document.text(), all);
      counts.add(NO_TOKENS, bounds.isFromLayer() ? 0 : 1);
      layers = Aligned.of(document, chosen, bounds, windows.alignment(), counts);
      regions = windows.unit() == Windows.Unit.TOKENS ? runs(bounds.tokens()) : regions;
    }
    if (windows.unit() == Windows.Unit.SENTENCE) {
      regions = sentences(all);
      counts.add(NO_SENTENCES, regions.isEmpty() ? 1 : 0);
    }
    return regions.isEmpty()
        ? List.of(new AnnotatedDocument(document, layers))
        : cut(document, layers, regions);
  }

  private List<Region> runs(List<Region> tokens) {
    List<Region> runs = new ArrayList<>();
    int step = windows.size() - windows.overlap();
    for (int first = 0; first < tokens.size(); first += step) {
      int last = Math.min(tokens.size(), first + windows.size()) - 1;
      runs.add(new Region(tokens.get(first).begin(), tokens.get(last).end()));
      if (last == tokens.size() - 1) {
        break;
      }
    }
    return runs;
  }

  private static List<Region> sentences(List<Layer> layers) {
    List<Region> sentences = new ArrayList<>();
    for (Layer layer : layers) {
      for (Span span : layer.spans()) {
        boolean follows =
            sentences.isEmpty() || span.begin() >= sentences.get(sentences.size() - 1).end();
        if (span.type().equals(SpanKinds.SENTENCE) && span.end() > span.begin() && follows) {
          sentences.add(new Region(span.begin(), span.end()));
        }
      }
      if (!sentences.isEmpty()) {
        return sentences;
      }
    }
    return sentences;
  }

  private List<AnnotatedDocument> cut(Document document, List<Layer> layers, List<Region> regions) {
    // The document's own layer counts in the whole text; exporters read the piece itself.
    List<Layer> said =
        layers.stream().filter(l -> !l.header().annotator().equals(LayerHeader.DOCUMENT)).toList();
    Set<Reference> seen = new HashSet<>();
    List<AnnotatedDocument> pieces = new ArrayList<>();
    for (Region region : regions) {
      List<Layer> within = LayerSlice.of(said, span -> within(span, region, seen));
      Document piece = PieceDocument.of(document, region, pieces.size() + 1);
      pieces.add(new AnnotatedDocument(piece, within));
    }
    for (Layer layer : said) {
      counts.add(
          CUT,
          layer.spans().stream()
              .filter(span -> SpanKinds.isWork(span.type()) && !seen.contains(span.reference()))
              .count());
    }
    return pieces;
  }

  private static @Nullable Region within(Span span, Region region, Set<Reference> seen) {
    if (span.type().equals(SpanKinds.DOCUMENT_LABEL)) {
      seen.add(span.reference());
      return new Region(0, region.end() - region.begin());
    }
    if (span.begin() < region.begin() || span.end() > region.end()) {
      return null;
    }
    seen.add(span.reference());
    return new Region(span.begin() - region.begin(), span.end() - region.begin());
  }
}
