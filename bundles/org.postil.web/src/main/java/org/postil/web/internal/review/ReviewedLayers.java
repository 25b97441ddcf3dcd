package org.postil.web.internal.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedLabel;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.Reviewer;

/**
 * The layers of a document with decisions folded in: machines' layers without what people rejected
 * or corrected, and a layer of what they added and corrected.
 */
final class ReviewedLayers {

  private static final String MAKER = "reviewed";

  private ReviewedLayers() {}

  static List<Layer> of(List<Layer> machine, Review review, Reviewer reviewer) {
    Set<Reference> dropped = new HashSet<>();
    List<ReviewedSpan> own = new ArrayList<>();
    for (ReviewedSpan span : review.spans()) {
      if (isReplaced(span)) {
        span.suggestions().stream().map(Span::reference).forEach(dropped::add);
      }
      if (isOwn(span)) {
        own.add(span);
      }
    }
    List<ReviewedLabel> labels = new ArrayList<>();
    for (ReviewedLabel label : review.labels()) {
      boolean byMachine = !label.suggestions().isEmpty();
      if (byMachine && isAway(label.status())) {
        label.suggestions().stream().map(Span::reference).forEach(dropped::add);
      } else if (!byMachine && label.status().isGold() && !isDone(label)) {
        labels.add(label);
      }
    }
    List<Layer> layers = new ArrayList<>(LayerFilter.without(machine, dropped));
    if (!own.isEmpty() || !labels.isEmpty()) {
      Review people =
          new Review(
              review.document(),
              review.last(),
              own,
              labels,
              review.notes(),
              review.undone(),
              review.ineffective());
      layers.add(reviewer.gold(people, MAKER));
    }
    return layers;
  }

  /** Whether people's version of a span is another than the machines'. */
  static boolean isOwn(ReviewedSpan span) {
    return switch (span.status()) {
      case CORRECTED, ADDED -> true;
      case ACCEPTED -> span.carry().needsReview();
      case SUGGESTED, REJECTED, DELETED -> false;
    };
  }

  private static boolean isReplaced(ReviewedSpan span) {
    return isOwn(span) || isAway(span.status());
  }

  private static boolean isAway(ReviewedSpan.Status status) {
    return status == ReviewedSpan.Status.REJECTED || status == ReviewedSpan.Status.DELETED;
  }

  private static boolean isDone(ReviewedLabel label) {
    return label.label().equals(ReviewState.DONE);
  }
}
