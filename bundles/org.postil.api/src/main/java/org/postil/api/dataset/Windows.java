package org.postil.api.dataset;

/**
 * The pieces that documents are written in.
 *
 * @param unit what a piece is
 * @param size tokens in a piece; 0 unless the unit is tokens
 * @param overlap tokens that a piece shares with the one before; under the size
 * @param alignment what becomes of spans whose bounds are not those of tokens
 */
public record Windows(Unit unit, int size, int overlap, Alignment alignment) {

  /** What a piece is. */
  public enum Unit {
    DOCUMENT,
    SENTENCE,
    TOKENS
  }

  /** What becomes of spans that begin or end within a token. */
  public enum Alignment {
    /** They stay as they are. */
    NONE,
    /** The export ends with a message that names the first. */
    STRICT,
    /** They grow to whole tokens. */
    EXPAND,
    /** They are left out. */
    DROP
  }

  /** Whole documents, spans as they are. */
  public static final Windows DOCUMENTS = new Windows(Unit.DOCUMENT, 0, 0, Alignment.NONE);

  /** Checks the numbers. */
  public Windows {
    boolean tokens = unit == Unit.TOKENS;
    if (tokens ? size < 1 || overlap < 0 || overlap >= size : size != 0 || overlap != 0) {
      throw new IllegalArgumentException(
          "Cannot cut windows of ["
              + size
              + "] tokens with an overlap of ["
              + overlap
              + "]: expected a size of 1 or more and an overlap under it");
    }
  }
}
