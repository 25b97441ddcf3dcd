package org.postil.onnx.wordpiece;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces that words are cut into, numbered. Immutable. */
public final class Vocabulary {

  /** Number of the piece before the first of a text. */
  public static final int START = 101;

  /** Number of the piece after the last of a text. */
  public static final int END = 102;

  /** Number of the piece for what cannot be cut. */
  public static final int UNKNOWN = 100;

  private final Map<String, Integer> numbers;

  /** A vocabulary of pieces in the order of their numbers; inner pieces begin with {@code ##}. */
  public Vocabulary(List<String> pieces) {
    numbers = new HashMap<>(pieces.size() * 2);
    for (int i = 0; i < pieces.size(); i++) {
      numbers.put(pieces.get(i), i);
    }
  }

  /** Reads a UTF-8 text with one piece a line. */
  static Vocabulary read(InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Vocabulary(reader.lines().toList());
    }
  }

  /** The number of a piece, or -1. */
  int numberOf(String piece) {
    return numbers.getOrDefault(piece, -1);
  }

  /** How many pieces. */
  public int size() {
    return numbers.size();
  }
}
