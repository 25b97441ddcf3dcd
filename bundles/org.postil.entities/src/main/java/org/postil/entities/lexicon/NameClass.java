package org.postil.entities.lexicon;

/** What a gazetteer entry names; the ordinal is the bit in a packed mask, so the order is fixed. */
public enum NameClass {
  COMPANY("company"),
  COUNTRY("country"),
  CURRENCY("currency"),
  TITLE("title"),
  KNOWN_NAME("given name or surname"),
  NATIONALITY("nationality"),
  KNOWN_PLACE("known place"),
  STATE("state"),
  BOOK("book"),
  EVENT("event"),
  FILM("film"),
  PLACE("place"),
  ARTEFACT("artefact"),
  ORGANISATION("organisation"),
  PERSON("person"),
  SONG("song");

  /** How many classes there are. */
  static final int COUNT = values().length;

  private final String title;

  NameClass(String title) {
    this.title = title;
  }

  /** How to call it to a person. */
  public String title() {
    return title;
  }

  /** Its bit in a mask. */
  public int bit() {
    return 1 << ordinal();
  }
}
