package org.postil.entities.known;

import java.util.List;
import java.util.Optional;
import org.postil.entities.EntityLabel;

/**
 * A name that a table knows.
 *
 * @param forms its words as they stand in text
 * @param label its label
 * @param kind its finer kind; empty when the table does not say
 * @param canonical the name that stands for the entity
 * @param action what to do with it
 */
public record KnownName(
    List<String> forms, EntityLabel label, Optional<String> kind, String canonical, Action action) {

  /** What a table asks for. */
  public enum Action {
    /** Every occurrence is a mention. */
    ADD,
    /** A mention that an annotator found gets this label, kind and canonical name. */
    OVERRIDE,
    /** A mention that an annotator found is none. */
    BAN
  }

  /** The words joined by single spaces. */
  public String key() {
    return String.join(" ", forms);
  }
}
