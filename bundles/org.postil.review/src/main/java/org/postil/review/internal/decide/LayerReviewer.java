package org.postil.review.internal.decide;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.review.Review;
import org.postil.api.review.Reviewer;
import org.postil.api.review.RunningReview;
import org.postil.review.internal.gold.GoldWriter;

/** Folds journals in memory. */
@Component
public final class LayerReviewer implements Reviewer {

  @Override
  public RunningReview start(Document document, List<Layer> layers) {
    return new JournalFold(document, layers);
  }

  @Override
  public Layer gold(Review review, String annotator) {
    return new GoldWriter(review).write(annotator);
  }
}
