package org.postil.annotator.entities.nlp4j.internal;

import java.io.IOException;
import org.apache.uima.UimaContext;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.postil.entities.EntityFinder;
import org.postil.entities.uima.CasWords;
import org.postil.entities.uima.EntityEngine;

/** Writes the entities that NLP4J finds, after the rules that all entity annotators share. */
public final class Nlp4jEntitiesEngine extends EntityEngine {

  private String models = "";

  /** For UIMA. */
  public Nlp4jEntitiesEngine() {
    super(CasWords.ofTokens());
  }

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    Object setting = context.getConfigParameterValue("models");
    models = setting == null ? "" : setting.toString();
    super.initialize(context);
  }

  @Override
  protected EntityFinder finder(@Nullable Boolean explain) throws IOException {
    SharedModels shared = SharedModels.of(ModelsFile.of(models));
    Nlp4jTagger tagger = new Nlp4jTagger(shared.models(), !Boolean.FALSE.equals(explain));
    return new EntityFinder(tagger, shared.resolver(), shared.known());
  }
}
