package org.postil.annotator.entities.minilm.internal;

import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.entities.known.OwnGazetteer;
import org.postil.types.EntityMention;
import org.postil.types.Sentence;
import org.postil.types.Zone;

/** Describes the accurate annotator of entities: a variant that people choose. */
@Component
@Designate(ocd = AccurateEntitiesConfiguration.class)
public final class AccurateEntitiesAnnotator implements AnnotatorProvider {

  @Override
  public String id() {
    return "entities.minilm";
  }

  @Override
  public String title() {
    return "Entities, accurate";
  }

  @Override
  public Set<String> reads() {
    return Set.of(Sentence.class.getName());
  }

  @Override
  public Set<String> readsIfPresent() {
    return Set.of(Zone.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(EntityMention.class.getName());
  }

  @Override
  public boolean inDefaultPipeline() {
    return false;
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(AccurateEntitiesEngine.class);
  }

  @Override
  public String resourceVersion(Map<String, Object> configuration) {
    Object gazetteer = configuration.getOrDefault("gazetteer", "");
    return new OwnGazetteer(gazetteer.toString()).content();
  }
}
