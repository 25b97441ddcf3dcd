package org.postil.io.webanno.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Names of the format. */
final class Tsv {

  static final String FORMAT = "#FORMAT=WebAnno TSV 3";
  static final String WRITTEN = "#FORMAT=WebAnno TSV 3.3";

  /** The ends of a relation, as WebAnno's types name them. */
  static final String GOVERNOR = "Governor";

  static final String DEPENDENT = "Dependent";

  private Tsv() {}

  /** What stands for the text between two sentences: a space, or else as many line ends. */
  static String between(int length) {
    return length == 1 ? " " : "\n".repeat(length);
  }

  /** A line as text. */
  static String decode(byte[] line) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
