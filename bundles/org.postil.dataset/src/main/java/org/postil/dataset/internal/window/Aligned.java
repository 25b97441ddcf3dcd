package org.postil.dataset.internal.window;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.Windows.Alignment;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Region;
import org.postil.dataset.internal.select.LayerSlice;
import org.postil.dataset.internal.select.SpanKinds;

/** Brings the bounds of spans to those of tokens. */
final class Aligned {

  static final String ALIGNED = "spans whose bounds are those of tokens";
  static final String GROWN = "spans that grew to whole tokens";
  static final String DROPPED = "spans left out since they begin or end within a token";

  private final Document document;
  private final TokenBounds bounds;
  private final Alignment policy;
  private final Counts counts;
  private @Nullable Span wrong;

  private Aligned(Document document, TokenBounds bounds, Alignment policy, Counts counts) {
    this.document = document;
    this.bounds = bounds;
    this.policy = policy;
    this.counts = counts;
  }

  static List<Layer> of(
      Document document, List<Layer> layers, TokenBounds bounds, Alignment policy, Counts counts)
      throws DatasetException {
    if (policy == Alignment.NONE) {
      return layers;
    }
    Aligned aligned = new Aligned(document, bounds, policy, counts);
    List<Layer> moved = LayerSlice.of(layers, aligned::place);
    if (policy == Alignment.STRICT && aligned.wrong != null) {
      throw new DatasetException(aligned.complaint(aligned.wrong));
    }
    return moved;
  }

  private @Nullable Region place(Span span) {
    Region as = new Region(span.begin(), span.end());
    if (!SpanKinds.isWork(span.type()) || span.type().equals(SpanKinds.DOCUMENT_LABEL)) {
      return as;
    }
    Optional<Region> whole = bounds.around(span.begin(), span.end());
    if (whole.isPresent() && whole.get().equals(as)) {
      counts.add(ALIGNED, 1);
      return as;
    }
    if (policy == Alignment.EXPAND && whole.isPresent()) {
      counts.add(GROWN, 1);
      return whole.get();
    }
    wrong = wrong == null ? span : wrong;
    counts.add(DROPPED, 1);
    return null;
  }

  private String complaint(Span span) {
    return "Cannot align document ["
        + document.id()
        + "]: "
        + SpanKinds.key(span)
        + " ["
        + document.text().substring(span.begin(), span.end())
        + "] at "
        + span.begin()
        + " begins or ends within a token; choose --align expand or --align drop";
  }
}
