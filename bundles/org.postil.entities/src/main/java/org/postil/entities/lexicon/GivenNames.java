package org.postil.entities.lexicon;

/** Words that begin or end names of people, and words that are titles of people. */
public final class GivenNames {

  /** Begins names of people. */
  public static final int FIRST = 1;

  /** Begins many names of people. */
  public static final int FIRST_OFTEN = 2;

  /** Ends names of people. */
  public static final int LAST = 4;

  /** Ends many names of people. */
  public static final int LAST_OFTEN = 8;

  /** Is a title or an occupation, in small letters. */
  public static final int TITLE = 16;

  private final FingerprintTable table;

  /** Names over a table whose values are masks of the flags above. */
  public GivenNames(FingerprintTable table) {
    this.table = table;
  }

  /** The flags of a word as it is written, or of a title in small letters; 0 when unknown. */
  public int of(String form) {
    return table.get(Fingerprint.of(form));
  }
}
