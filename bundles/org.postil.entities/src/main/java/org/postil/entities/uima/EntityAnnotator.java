package org.postil.entities.uima;

import java.util.Map;
import java.util.Set;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.entities.known.OwnGazetteer;
import org.postil.types.EntityMention;
import org.postil.types.Sentence;
import org.postil.types.Zone;

/** What all annotators of entities declare alike. */
public abstract class EntityAnnotator implements AnnotatorProvider {

  /** For annotators. */
  protected EntityAnnotator() {}

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

  /** The content of a gazetteer of one's own decides as well. */
  @Override
  public String resourceVersion(Map<String, Object> configuration) {
    Object gazetteer = configuration.getOrDefault("gazetteer", "");
    return new OwnGazetteer(gazetteer.toString()).content();
  }
}
