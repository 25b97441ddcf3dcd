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

  /** Whether the rule holds for a name. */
  boolean holds(KindQuestion name) {
    for (String form : forms) {
      if (holds(form, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(String form, KindQuestion name) {
    String key = name.key();
    return switch (place) {
      case NAME -> key.equals(form);
      case ENDING -> endsWithWords(key, form);
      case BEGINNING -> beginsWithWords(key, form);
      case CONTAINING -> containsWords(key, form);
      case BEFORE_WORD -> beginsWithWords(name.after(), form);
      case AFTER_WORD -> endsWithWords(name.before(), form);
    };
  }

  private static boolean containsWords(String text, String words) {
    int at = text.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      boolean begins = at == 0 || text.charAt(at - 1) == ' ';
      if (begins && (end == text.length() || text.charAt(end) == ' ')) {
        return true;
      }
      at = text.indexOf(words, at + 1);
    }
    return false;
  }

  private static boolean beginsWithWords(String text, String words) {
    int end = words.length();
    return text.startsWith(words) && (end == text.length() || text.charAt(end) == ' ');
  }

  private static boolean endsWithWords(String text, String words) {
    int begin = text.length() - words.length();
    return text.endsWith(words) && (begin == 0 || text.charAt(begin - 1) == ' ');
  }
}
