package org.postil.annotator.entities.internal;

import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.entities.uima.EntityAnnotator;

/** Describes the annotator that writes entities. */
@Component(service = AnnotatorProvider.class)
@Designate(ocd = EntitiesConfiguration.class)
public final class EntitiesAnnotator extends EntityAnnotator {

  @Override
  public String id() {
    return "entities";
  }

  @Override
  public String title() {
    return "Entities, fast";
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(EntitiesEngine.class);
  }
}
