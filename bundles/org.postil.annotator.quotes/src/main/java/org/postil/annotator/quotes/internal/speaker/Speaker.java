package org.postil.annotator.quotes.internal.speaker;

import org.postil.annotator.quotes.internal.text.Name;

/**
 * Who speaks.
 *
 * @param name the name behind it, or null when the text names none
 * @param label what to call the speaker: a canonical name, the words of the text, or null
 * @param confidence how sure the step from words to name is, 0 to 1
 * @param how what that step was, for an explanation
 */
public record Speaker(Name name, String label, double confidence, String how) {

  static Speaker named(Name name, double confidence, String how) {
    return new Speaker(name, name.name(), confidence, how);
  }

  static Speaker words(String words) {
    return new Speaker(null, words, 0.9, "as written");
  }

  /** Somebody whom a pronoun means and the text does not tell. */
  static Speaker unknown(String pronoun) {
    return new Speaker(null, null, 0.6, "unknown (" + pronoun + ")");
  }

  /** The same speaker, found in a less certain way. */
  public Speaker weaker(double factor, String way) {
    return new Speaker(name, label, confidence * factor, way);
  }
}
