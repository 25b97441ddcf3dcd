package org.postil.annotator.stance.minilm.internal;

import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.stance.TargetStanceAnnotator;

/** Describes the accurate annotator of stance: a variant that people choose. */
@Component(service = AnnotatorProvider.class)
@Designate(ocd = AccurateStanceConfiguration.class)
public final class AccurateStanceAnnotator extends TargetStanceAnnotator {

  @Override
  public String id() {
    return "stance.minilm";
  }

  @Override
  public String title() {
    return "Stance toward entities and targets (accurate)";
  }

  @Override
  public boolean inDefaultPipeline() {
    return false;
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(AccurateStanceEngine.class);
  }
}
