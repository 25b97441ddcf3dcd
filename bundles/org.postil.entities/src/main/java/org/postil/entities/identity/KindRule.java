package org.postil.entities.identity;

import java.util.List;
import org.postil.entities.EntityLabel;

/**
 * A line of the table of kinds.
 *
 * @param place where to look
 * @param label the label that the name must have
 * @param kind the kind that it then gets
 * @param forms what to look for; words joined by single spaces
 */
record KindRule(Place place, EntityLabel label, String kind, List<String> forms) {

  /** Where a rule looks. */
  enum Place {
    /** The whole name. */
    NAME,
    /** The last words of the name. */
    ENDING,
    /** The first words of the name. */
    BEGINNING,
    /** Any words of the name. */
    CONTAINING,
    /** The words after the name, in small letters. */
    BEFORE_WORD,
    /** The words before the name, in small letters. */
    AFTER_WORD
  }

  /** Whether the rule holds for a name and the words around it. */
  boolean holds(EntityLabel name, String key, String before, String after) {
    return name == label && forms.stream().anyMatch(form -> holds(form, key, before, after));
  }

  private boolean holds(String form, String key, String before, String after) {
    return switch (place) {
      case NAME -> key.equals(form);
      case ENDING -> key.equals(form) || key.endsWith(" " + form);
      case BEGINNING -> key.equals(form) || key.startsWith(form + " ");
      case CONTAINING -> (" " + key + " ").contains(" " + form + " ");
      case BEFORE_WORD -> (after + " ").startsWith(form + " ");
      case AFTER_WORD -> (" " + before).endsWith(" " + form);
    };
  }
}
