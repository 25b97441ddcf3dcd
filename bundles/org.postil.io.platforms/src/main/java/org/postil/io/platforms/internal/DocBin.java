package org.postil.io.platforms.internal;

import java.util.List;

/**
 * What the parts of a DocBin mean, version 0.1: a MessagePack map, compressed with zlib.
 *
 * @see <a href="https://spacy.io/api/docbin#serialization-format">the format</a>
 */
final class DocBin {

  static final long ORTH = 65;
  static final long NORM = 67;
  static final long LEMMA = 73;
  static final long POS = 74;
  static final long TAG = 75;
  static final long DEP = 76;
  static final long ENT_IOB = 77;
  static final long ENT_TYPE = 78;
  static final long HEAD = 79;
  static final long SENT_START = 80;
  static final long ENT_KB_ID = 452;
  static final long MORPH = 453;
  static final long ENT_ID = 454;

  /** The columns that spaCy writes by itself, in its order; files with the same can be merged. */
  static final List<Long> COLUMNS =
      List.of(
          ORTH,
          NORM,
          LEMMA,
          POS,
          TAG,
          DEP,
          ENT_IOB,
          ENT_TYPE,
          HEAD,
          SENT_START,
          ENT_KB_ID,
          MORPH,
          ENT_ID);

  /** Values of {@link #ENT_IOB}; 0 where nothing is known. */
  static final long INSIDE = 1;

  static final long OUTSIDE = 2;
  static final long BEGIN = 3;

  /** The first and last of the numbers that parts of speech have. */
  static final long FIRST_POS = SpacyStrings.number("ADJ");

  static final long LAST_POS = SpacyStrings.number("SPACE");

  /** A span of a group: its id, link and label, tokens and characters, end exclusive. */
  static final int SPAN_BYTES = 3 * Long.BYTES + 4 * Integer.BYTES;

  /** The group that holds sentences where {@link #SENT_START} cannot say where they end. */
  static final String SENTENCES = "sentence";

  private DocBin() {}
}
