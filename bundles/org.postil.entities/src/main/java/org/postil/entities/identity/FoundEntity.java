package org.postil.entities.identity;

import java.util.Optional;
import org.postil.entities.EntityLabel;
import org.postil.entities.document.NameSpan;

/**
 * A mention of an entity, with all that is to be said about it.
 *
 * @param span the words, the label and how they were found
 * @param begin where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param kind finer kind
 * @param name canonical name of the entity
 * @param entity number of the entity in the document, from 1 in the order of first mentions
 * @param role honorific or role of a person, as the text has it
 */
public record FoundEntity(
    NameSpan span,
    int begin,
    int end,
    String kind,
    String name,
    int entity,
    Optional<String> role) {

  /** The coarse label. */
  public EntityLabel label() {
    return span.label();
  }
}
