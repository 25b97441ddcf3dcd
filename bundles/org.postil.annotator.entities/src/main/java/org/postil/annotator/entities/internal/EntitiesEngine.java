package org.postil.annotator.entities.internal;

import org.jspecify.annotations.Nullable;
import org.postil.entities.EntityFinder;
import org.postil.entities.linear.LinearTagger;
import org.postil.entities.uima.EntityEngine;

/** Writes the entities that the linear model finds. */
public final class EntitiesEngine extends EntityEngine {

  /** For UIMA. */
  public EntitiesEngine() {}

  @Override
  protected EntityFinder finder(@Nullable Boolean explain) {
    SharedModel shared = SharedModel.get();
    boolean explains = !Boolean.FALSE.equals(explain);
    LinearTagger tagger = new LinearTagger(shared.model(), explains);
    return new EntityFinder(tagger, shared.resolver(), shared.known());
  }
}
