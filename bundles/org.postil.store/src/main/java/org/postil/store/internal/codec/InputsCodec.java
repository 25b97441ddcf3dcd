package org.postil.store.internal.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprints of the layers that a layer was made from: CBOR, an array of 1 and a byte string
 * by turns for fingerprints of hexadecimal digits, of 0 and a text for any others. Not compressed:
 * hashes do not shrink.
 */
public final class InputsCodec {

  private static final int DIGITS = 32;

  private InputsCodec() {}

  /**
   * Writes fingerprints.
   *
   * @param inputs fingerprints in order
   * @return a blob
   */
  public static byte[] encode(List<String> inputs) {
    CborWriter out = new CborWriter().begin();
    for (String input : inputs) {
      boolean hash = isHash(input);
      out.number(hash ? 1 : 0);
      if (hash) {
        out.blob(HexFormat.of().parseHex(input));
      } else {
        out.text(input);
      }
    }
    return out.end().toBytes();
  }

  /**
   * Reads fingerprints.
   *
   * @param blob what {@link #encode} wrote
   * @return the fingerprints in order
   * @throws IOException if the blob is damaged
   */
  public static List<String> decode(byte[] blob) throws IOException {
    try (CborReader in = new CborReader(blob)) {
      List<String> inputs = new ArrayList<>();
      in.begin();
      while (in.more()) {
        inputs.add(in.integer() == 1 ? HexFormat.of().formatHex(in.blob()) : in.text());
      }
      in.end();
      return inputs;
    }
  }

  private static boolean isHash(String input) {
    return input.length() == DIGITS
        && input.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
