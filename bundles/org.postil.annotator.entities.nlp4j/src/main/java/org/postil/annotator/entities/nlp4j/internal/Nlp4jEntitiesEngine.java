package org.postil.annotator.entities.nlp4j.internal;

import java.io.IOException;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.entities.EntityFinder;
import org.postil.entities.known.OwnGazetteer;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.uima.EntityWriter;

/** Writes the entities that NLP4J finds, after the rules that all entity annotators share. */
public final class Nlp4jEntitiesEngine extends JCasAnnotator_ImplBase {

  private final EntityWriter writer = new EntityWriter();
  private EntityFinder finder;
  private OwnGazetteer gazetteer;

  /** For UIMA. */
  public Nlp4jEntitiesEngine() {}

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    boolean explain = !Boolean.FALSE.equals(context.getConfigParameterValue("explain"));
    try {
      gazetteer = new OwnGazetteer(text(context, "gazetteer"));
      SharedModels shared = SharedModels.of(ModelsFile.of(text(context, "models")));
      Nlp4jTagger tagger = new Nlp4jTagger(shared.models(), explain);
      finder = new EntityFinder(tagger, shared.resolver(), shared.known());
    } catch (IOException | IllegalArgumentException e) {
      throw new ResourceInitializationException(e);
    }
  }

  private static String text(UimaContext context, String name) {
    Object value = context.getConfigParameterValue(name);
    return value == null ? "" : value.toString();
  }

  @Override
  public void process(JCas cas) {
    DocumentWords document = TokenWords.read(cas);
    writer.write(cas, finder.find(document, gazetteer.names()), entity -> entity.span().reason());
  }
}
