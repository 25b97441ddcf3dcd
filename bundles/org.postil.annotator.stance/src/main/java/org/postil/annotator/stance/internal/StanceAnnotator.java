package org.postil.annotator.stance.internal;

import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.stance.TargetStanceAnnotator;

/** Describes the fast annotator of stance. */
@Component(service = AnnotatorProvider.class)
@Designate(ocd = StanceConfiguration.class)
public final class StanceAnnotator extends TargetStanceAnnotator {

  @Override
  public String id() {
    return "stance";
  }

  @Override
  public String title() {
    return "Stance toward entities and targets (fast)";
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(StanceEngine.class);
  }
}
