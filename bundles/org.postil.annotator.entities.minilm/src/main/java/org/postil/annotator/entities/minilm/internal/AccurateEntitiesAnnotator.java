package org.postil.annotator.entities.minilm.internal;

import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.entities.uima.EntityAnnotator;

/** Describes the accurate annotator of entities: a variant that people choose. */
@Component(service = AnnotatorProvider.class)
@Designate(ocd = AccurateEntitiesConfiguration.class)
public final class AccurateEntitiesAnnotator extends EntityAnnotator {

  @Override
  public String id() {
    return "entities.minilm";
  }

  @Override
  public String title() {
    return "Entities, accurate";
  }

  @Override
  public boolean inDefaultPipeline() {
    return false;
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(AccurateEntitiesEngine.class);
  }
}
