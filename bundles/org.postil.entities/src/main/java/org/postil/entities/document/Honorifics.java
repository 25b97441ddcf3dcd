package org.postil.entities.document;

import java.util.Set;
import org.postil.entities.text.Spelling;

/** Words of respect before a person's name. */
public final class Honorifics {

  private static final Set<String> WORDS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "sir",
          "dame",
          "lord",
          "lady",
          "rev",
          "madam",
          "mister",
          "messrs",
          "mme",
          "mlle",
          "hon",
          "sergeant",
          "lieutenant",
          "sgt",
          "lt",
          "capt",
          "cmdr",
          "sen");

  private Honorifics() {}

  /** Whether a word, with or without its period, is an honorific written with a capital. */
  public static boolean isHonorific(String form) {
    if (!Spelling.isCapitalised(form)) {
      return false;
    }
    String stem = form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    return WORDS.contains(Spelling.lower(stem));
  }
}
