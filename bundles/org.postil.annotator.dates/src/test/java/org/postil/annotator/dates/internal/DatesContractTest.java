package org.postil.annotator.dates.internal;

import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.AnnotatorContract;

class DatesContractTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new DatesAnnotator();
  }
}
