package org.postil.annotator.entities.nlp4j.internal;

import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.entities.uima.EntityAnnotator;
import org.postil.types.Sentence;
import org.postil.types.Token;

/** Describes the annotator of entities that asks NLP4J: a second opinion that people choose. */
@Component(service = AnnotatorProvider.class)
@Designate(ocd = Nlp4jEntitiesConfiguration.class)
public final class Nlp4jEntitiesAnnotator extends EntityAnnotator {

  @Override
  public String id() {
    return "entities.nlp4j";
  }

  @Override
  public String title() {
    return "Entities, NLP4J";
  }

  @Override
  public boolean inDefaultPipeline() {
    return false;
  }

  @Override
  public Set<String> reads() {
    return Set.of(Sentence.class.getName(), Token.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(Nlp4jEntitiesEngine.class);
  }

  /** The name of the file of models tells their version. */
  @Override
  public String resourceVersion(Map<String, Object> configuration) {
    String models = configuration.getOrDefault("models", "").toString();
    return ModelsFile.of(models).getFileName() + "\n" + super.resourceVersion(configuration);
  }
}
