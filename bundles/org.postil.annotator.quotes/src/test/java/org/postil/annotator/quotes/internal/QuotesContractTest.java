package org.postil.annotator.quotes.internal;

import java.util.List;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.AnnotatorContract;

class QuotesContractTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new QuotesAnnotator();
  }

  @Override
  protected List<AnnotatorProvider> before() {
    return List.of(new SegmentsAnnotator());
  }
}
