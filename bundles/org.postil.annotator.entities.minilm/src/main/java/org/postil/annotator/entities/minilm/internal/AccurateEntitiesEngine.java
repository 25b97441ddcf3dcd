package org.postil.annotator.entities.minilm.internal;

import org.jspecify.annotations.Nullable;
import org.postil.entities.EntityFinder;
import org.postil.entities.document.NameSpan;
import org.postil.entities.linear.LinearTagger;
import org.postil.entities.uima.EntityEngine;

/** Writes the entities that the network and the linear model find together. */
public final class AccurateEntitiesEngine extends EntityEngine {

  private NetworkScores network;
  private boolean explain;

  /** For UIMA. */
  public AccurateEntitiesEngine() {}

  @Override
  protected EntityFinder finder(@Nullable Boolean wanted) {
    SharedModel shared = SharedModel.get();
    explain = Boolean.TRUE.equals(wanted);
    network = new NetworkScores(shared.network(), shared.windows());
    LinearTagger tagger = new LinearTagger(shared.linear(), false, network);
    return new EntityFinder(tagger, shared.resolver(), shared.known());
  }

  @Override
  protected String explanation(NameSpan span) {
    return span.reason().isEmpty() && explain ? LabelShares.explain(span, network) : span.reason();
  }
}
