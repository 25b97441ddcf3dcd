package org.postil.itest.plugin;

import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;

/** An annotator that is swapped while a job runs. */
public final class SwapAnnotator implements AnnotatorProvider {

  @Override
  public String id() {
    return "swap";
  }

  @Override
  public String title() {
    return "An annotator that is swapped";
  }

  @Override
  public Set<String> writes() {
    return Set.of("org.postil.types.EntityMention");
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(SwapEngine.class);
  }
}
