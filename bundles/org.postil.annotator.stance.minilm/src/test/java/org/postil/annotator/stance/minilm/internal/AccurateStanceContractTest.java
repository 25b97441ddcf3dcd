package org.postil.annotator.stance.minilm.internal;

import java.util.List;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.AnnotatorContract;
import org.postil.testkit.CapitalisedMentions;

class AccurateStanceContractTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new AccurateStanceAnnotator();
  }

  @Override
  protected List<AnnotatorProvider> before() {
    return List.of(new SegmentsAnnotator(), new CapitalisedMentions());
  }
}
