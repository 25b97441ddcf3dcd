package org.postil.annotator.segments.internal;

import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.AnnotatorContract;

class SegmentsContractTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new SegmentsAnnotator();
  }
}
