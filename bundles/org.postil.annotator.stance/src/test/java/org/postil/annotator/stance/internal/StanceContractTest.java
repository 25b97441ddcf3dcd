package org.postil.annotator.stance.internal;

import java.util.List;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.AnnotatorContract;
import org.postil.testkit.CapitalisedMentions;

class StanceContractTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new StanceAnnotator();
  }

  @Override
  protected List<AnnotatorProvider> before() {
    return List.of(new SegmentsAnnotator(), new CapitalisedMentions());
  }
}
