package org.postil.annotator.segments.internal;

import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

/** Describes the annotator that writes tokens and sentences. */
@Component
public final class SegmentsAnnotator implements AnnotatorProvider {

  @Override
  public String id() {
    return "segments";
  }

  @Override
  public String title() {
    return "Tokens and sentences";
  }

  @Override
  public Set<String> readsIfPresent() {
    return Set.of(Zone.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(Token.class.getName(), Sentence.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(SegmentsEngine.class);
  }
}
