package org.postil.annotator.stance.internal;

import java.io.IOException;
import org.postil.stance.LexicalJudge;
import org.postil.stance.StanceJudge;
import org.postil.stance.TargetStanceEngine;

/** Writes positions by lexicon and n-grams. */
public final class StanceEngine extends TargetStanceEngine {

  /** For UIMA. */
  public StanceEngine() {}

  @Override
  protected StanceJudge judge() throws IOException {
    return new LexicalJudge();
  }
}
