package org.postil.io.text.internal.decode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.postil.api.document.OffsetMap;

/**
 * Turns decoded characters into the text of a document, remembering where each came from. Line ends
 * become LF; what XML 1.0 cannot hold is left out or replaced, and noted. Not safe for use by many
 * threads.
 */
final class DerivedTextBuilder {

  private static final String REPLACEMENT = "\uFFFD";

  private final StringBuilder text;
  private final OffsetMap.Builder offsets = OffsetMap.builder();
  private final CorrectionLog log;

  private int lf;
  private int crlf;
  private int cr;

  /** Where the bytes of a CR begin that may be followed by LF; -1 when there is none. */
  private int pendingCr = -1;

  private int pendingCrLength;

  DerivedTextBuilder(int expectedUnits, CorrectionLog log) {
    this.text = new StringBuilder(expectedUnits);
    this.log = log;
  }

  /** Adds bytes that are printable ASCII, each a character. */
  void ascii(byte[] bytes, int from, int to) {
    endCr();
    text.append(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    offsets.add(from, to - from, 1);
  }

  /**
   * Adds what one sequence of bytes was decoded to.
   *
   * @param units the UTF-16 code units, at least one
   * @param at where the bytes begin
   * @param length number of bytes
   */
  void decoded(CharSequence units, int at, int length) {
    char first = units.charAt(0);
    if (units.length() == 1 && special(first)) {
      control(first, at, length);
      return;
    }
    endCr();
    if (units.length() == 1 && Character.isSurrogate(first)) {
      replace(
          String.format(Locale.ROOT, "U+%04X", (int) first),
          at,
          length,
          Correction.UNPAIRED_SURROGATE);
    } else {
      append(units, at, length);
    }
  }

  /** Adds a replacement character for bytes that mean nothing in the encoding. */
  void undecodable(byte[] bytes, int at, int length) {
    endCr();
    StringBuilder was = new StringBuilder("bytes");
    for (int i = at; i < at + length; i++) {
      was.append(String.format(Locale.ROOT, " %02X", bytes[i] & 0xFF));
    }
    replace(was.toString(), at, length, Correction.UNDECODABLE);
  }

  /** The text so far; {@link #finish} first. */
  StringBuilder text() {
    return text;
  }

  LineEnds lineEnds() {
    return new LineEnds(lf, crlf, cr);
  }

  /** Ends the text. */
  OffsetMap finish(int byteLength) {
    endCr();
    return offsets.build(byteLength);
  }

  private void control(char unit, int at, int length) {
    if (unit == '\n') {
      lineFeed(at, length);
      return;
    }
    endCr();
    switch (unit) {
      case '\r' -> {
        pendingCr = at;
        pendingCrLength = length;
      }
      case '\t' -> append("\t", at, length);
      case '\u000B', '\f', '\u001C', '\u001D', '\u001E', '\u001F' -> {
        log.replaced(text.length(), String.valueOf(unit), " ", Correction.CONTROL_CHARACTER);
        append(" ", at, length);
      }
      case '\u0085', '\u2028', '\u2029' -> {
        log.replaced(text.length(), String.valueOf(unit), "\n", Correction.LINE_SEPARATOR);
        append("\n", at, length);
      }
      default -> log.removed(text.length(), String.valueOf(unit));
    }
  }

  private void lineFeed(int at, int length) {
    if (pendingCr >= 0 && pendingCr + pendingCrLength == at) {
      append("\n", pendingCr, pendingCrLength + length);
      pendingCr = -1;
      crlf++;
    } else {
      endCr();
      append("\n", at, length);
      lf++;
    }
  }

  private void endCr() {
    if (pendingCr >= 0) {
      append("\n", pendingCr, pendingCrLength);
      pendingCr = -1;
      cr++;
    }
  }

  private void replace(String was, int at, int length, Correction why) {
    log.replaced(text.length(), was, REPLACEMENT, why);
    append(REPLACEMENT, at, length);
  }

  /**
   * Appends units and maps them; bytes left over when they do not divide evenly follow the last.
   */
  private void append(CharSequence units, int at, int length) {
    int count = units.length();
    int step = Math.min(length / count, Byte.MAX_VALUE);
    offsets.add(at, count, step);
    text.append(units);
  }

  /** Control characters, line separators and what XML 1.0 rules out. */
  private static boolean special(char unit) {
    return unit < ' '
        || unit >= '\u007F' && unit <= '\u009F'
        || unit == '\u2028'
        || unit == '\u2029'
        || unit >= '\uFFFE';
  }
}
