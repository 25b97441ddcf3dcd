package org.postil.annotator.entities.minilm.internal;

import org.junit.jupiter.api.Assumptions;
import org.postil.annotator.entities.minilm.internal.model.EntityNetwork;

/** Tests of what the annotator finds need its model, which a command makes. */
final class TrainedModel {

  private TrainedModel() {}

  static void assume() {
    Assumptions.assumeTrue(
        EntityNetwork.class.getResource(EntityNetwork.LAYERS) != null,
        "Not tested: the model is not trained yet; make it with -Ptrain-minilm");
  }
}
