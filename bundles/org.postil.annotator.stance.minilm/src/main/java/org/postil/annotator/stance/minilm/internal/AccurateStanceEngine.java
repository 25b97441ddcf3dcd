package org.postil.annotator.stance.minilm.internal;

import java.io.IOException;
import org.postil.stance.StanceJudge;
import org.postil.stance.TargetStanceEngine;

/** Writes positions by MiniLM and lexicon. */
public final class AccurateStanceEngine extends TargetStanceEngine {

  /** For UIMA. */
  public AccurateStanceEngine() {}

  @Override
  protected StanceJudge judge() throws IOException {
    return new AccurateJudge(AccurateModel.shared());
  }
}
