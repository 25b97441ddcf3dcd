package org.postil.review.internal.compare;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Comparer;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.Pairing;
import org.postil.api.review.RunningComparison;
import org.postil.review.internal.align.Alignment;
import org.postil.review.internal.align.Marks;

/** Compares layers in memory. */
@Component
public final class LayerComparer implements Comparer {

  @Override
  public List<Pairing> align(ComparedDocument document, ComparisonOptions options) {
    return List.copyOf(Alignment.of(Marks.read(document, options)));
  }

  @Override
  public RunningComparison start(ComparisonOptions options) {
    return new LayerComparison(options);
  }
}
