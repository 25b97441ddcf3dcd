package org.postil.entities.uima;

import java.util.List;
import java.util.function.Function;
import org.apache.uima.jcas.JCas;
import org.postil.entities.identity.FoundEntity;
import org.postil.types.EntityMention;

/** Writes entities into a CAS. Stateless. */
public final class EntityWriter {

  /**
   * Adds a mention for each entity to the indexes.
   *
   * @param explanation what to say about how an entity was found; an empty text is not written
   */
  public void write(
      JCas cas, List<FoundEntity> entities, Function<FoundEntity, String> explanation) {
    for (FoundEntity entity : entities) {
      EntityMention mention = new EntityMention(cas, entity.begin(), entity.end());
      mention.setLabel(entity.label().name());
      mention.setKind(entity.kind());
      mention.setName(entity.name());
      mention.setEntity(entity.entity());
      entity.role().ifPresent(mention::setRole);
      mention.setConfidence(entity.span().confidence());
      String text = explanation.apply(entity);
      if (!text.isEmpty()) {
        mention.setExplanation(text);
      }
      mention.addToIndexes();
    }
  }
}
