package org.postil.annotator.stance.minilm.internal;

import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.stance.TargetsFile;
import org.postil.types.EntityMention;
import org.postil.types.Quotation;
import org.postil.types.Sentence;
import org.postil.types.StanceMention;
import org.postil.types.Token;

/** Describes the accurate annotator of stance: a variant that people choose. */
@Component
@Designate(ocd = AccurateStanceConfiguration.class)
public final class AccurateStanceAnnotator implements AnnotatorProvider {

  @Override
  public String id() {
    return "stance.minilm";
  }

  @Override
  public String title() {
    return "Stance toward entities and targets (accurate)";
  }

  @Override
  public Set<String> reads() {
    return Set.of(Sentence.class.getName(), Token.class.getName(), EntityMention.class.getName());
  }

  @Override
  public Set<String> readsIfPresent() {
    return Set.of(Quotation.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(StanceMention.class.getName());
  }

  @Override
  public boolean inDefaultPipeline() {
    return false;
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(AccurateStanceEngine.class);
  }

  /** The content of the file of targets decides as well. */
  @Override
  public String resourceVersion(Map<String, Object> configuration) {
    return TargetsFile.version(configuration);
  }
}
