package org.postil.annotator.entities.internal;

import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.entities.EntityFinder;
import org.postil.entities.identity.FoundEntity;
import org.postil.entities.known.OwnGazetteer;
import org.postil.entities.linear.LinearTagger;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.uima.CasWords;
import org.postil.entities.uima.EntityWriter;

/** Writes the entities of a document. */
public final class EntitiesEngine extends JCasAnnotator_ImplBase {

  private final CasWords reader = new CasWords();
  private final EntityWriter writer = new EntityWriter();
  private EntityFinder finder;
  private OwnGazetteer gazetteer;

  /** For UIMA. */
  public EntitiesEngine() {}

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    SharedModel shared = SharedModel.get();
    boolean explain = !Boolean.FALSE.equals(context.getConfigParameterValue("explain"));
    LinearTagger tagger = new LinearTagger(shared.model(), shared.lexica(), explain);
    finder = new EntityFinder(tagger, shared.resolver(), shared.known());
    Object setting = context.getConfigParameterValue("gazetteer");
    try {
      gazetteer = new OwnGazetteer(setting == null ? "" : setting.toString());
    } catch (IllegalArgumentException e) {
      throw new ResourceInitializationException(e);
    }
  }

  @Override
  public void process(JCas cas) {
    DocumentWords document = reader.read(cas);
    List<FoundEntity> entities = finder.find(document, gazetteer.names());
    writer.write(cas, entities, entity -> entity.span().reason());
  }
}
