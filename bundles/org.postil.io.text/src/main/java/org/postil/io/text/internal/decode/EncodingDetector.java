package org.postil.io.text.internal.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out how bytes are encoded. The order: a byte order mark; the zero bytes of UTF-16 and
 * UTF-32; UTF-8 if most of what is not ASCII is well formed; else ICU's statistics; else
 * windows-1252. Stateless.
 */
public final class EncodingDetector {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** ICU reads no more than this. */
  private static final int SAMPLE_BYTES = 8000;

  /** Bytes kept before and after a byte that is not ASCII, so that ICU sees words. */
  private static final int SURROUNDINGS = 24;

  /** Below this, ICU guesses. */
  private static final int LEAST_CONFIDENCE = 30;

  /**
   * What ICU calls the ISO encoding, the web calls by the Windows encoding that contains it: bytes
   * from 0x80 to 0x9F are then quotation marks and not control characters.
   */
  private static final Map<String, String> SUPERSETS =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-7", "windows-1253",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-8-I", "windows-1255",
          "ISO-8859-9", "windows-1254",
          "EUC-KR", "x-windows-949",
          "GB18030", "GB18030");

  /**
   * Detects the encoding.
   *
   * @param bytes the whole source
   * @return the encoding; always one that this Java can read
   */
  public Encoding detect(byte[] bytes) {
    Optional<ByteOrderMark> mark = ByteOrderMark.at(bytes);
    if (mark.isPresent()) {
      return new Encoding(mark.get().charset(), mark.get().length(), "byte order mark");
    }
    Optional<Charset> wide = NulPattern.of(bytes);
    if (wide.isPresent()) {
      return new Encoding(wide.get(), 0, "pattern of zero bytes");
    }
    Utf8Census census = Utf8Census.of(bytes);
    if (census.pureAscii() && !escapes(bytes)) {
      return new Encoding(StandardCharsets.UTF_8, 0, "plain ASCII");
    }
    if (census.malformed() == 0 && !census.pureAscii() || census.truncated()) {
      return new Encoding(StandardCharsets.UTF_8, 0, "well-formed UTF-8");
    }
    if (census.sequences() > census.malformed()) {
      return new Encoding(StandardCharsets.UTF_8, 0, "mostly well-formed UTF-8");
    }
    return guess(bytes, census);
  }

  /**
   * Uses an encoding that was asked for, skipping its byte order mark.
   *
   * @param bytes the whole source
   * @param charset the encoding asked for
   * @return the encoding
   */
  public Encoding given(byte[] bytes, Charset charset) {
    Optional<ByteOrderMark> mark = ByteOrderMark.at(bytes);
    if (mark.isPresent() && charset.name().startsWith("UTF-")) {
      boolean anyOrder = charset.name().equals("UTF-16") || charset.name().equals("UTF-32");
      boolean sameWidth = mark.get().charset().name().startsWith(charset.name());
      if (mark.get().charset().equals(charset) || anyOrder && sameWidth) {
        return new Encoding(mark.get().charset(), mark.get().length(), "option");
      }
    }
    return new Encoding(charset, 0, "option");
  }

  private static Encoding guess(byte[] bytes, Utf8Census census) {
    // In a Western text that has a few odd bytes, statistics are noise.
    boolean western = census.malformed() * 20L < census.ascii() || census.malformed() < 8;
    CharsetMatch match = western && !escapes(bytes) ? null : bestMatch(bytes);
    if (match == null) {
      return new Encoding(WINDOWS_1252, 0, "mostly ASCII, not UTF-8");
    }
    String name = SUPERSETS.getOrDefault(match.getName(), match.getName());
    if (match.getConfidence() < LEAST_CONFIDENCE || !Charset.isSupported(name)) {
      return census.pureAscii()
          ? new Encoding(StandardCharsets.UTF_8, 0, "plain ASCII")
          : new Encoding(WINDOWS_1252, 0, "nothing better found");
    }
    return new Encoding(
        Charset.forName(name), 0, "detected with confidence " + match.getConfidence() + " of 100");
  }

  private static CharsetMatch bestMatch(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample(bytes));
    for (CharsetMatch match : detector.detectAll()) {
      String name = match.getName();
      // Nobody keeps news as EBCDIC, and the Unicode forms have been ruled out.
      if (!name.startsWith("IBM42") && !name.startsWith("UTF-")) {
        return match;
      }
    }
    return null;
  }

  /** The stretches round bytes that are not ASCII: a long English opening says nothing. */
  private static byte[] sample(byte[] bytes) {
    if (bytes.length <= SAMPLE_BYTES) {
      return bytes;
    }
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE_BYTES);
    int done = 0;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE_BYTES; i++) {
      if (bytes[i] < 0 || bytes[i] == 0x1B) {
        int from = Math.max(done, i - SURROUNDINGS);
        int to = Math.min(bytes.length, i + SURROUNDINGS);
        if (to > from) {
          sample.write(bytes, from, to - from);
          done = to;
        }
        i = Math.max(i, done - 1);
      }
    }
    return sample.toByteArray();
  }

  /** Whether the bytes have an escape, as ISO-2022 has before every change of character set. */
  private static boolean escapes(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0x1B) {
        return true;
      }
    }
    return false;
  }
}
