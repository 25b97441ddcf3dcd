package org.postil.io.text.internal.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes bytes character by character, so that it is known which bytes each character came from.
 * Works for every charset that Java can decode; runs of ASCII go fast where the encoding lets them.
 * Takes time in proportion to the bytes.
 */
final class SteppingDecoder {

  private final byte[] bytes;
  private final ByteBuffer in;
  private final CharBuffer out = CharBuffer.allocate(8);
  private final CharsetDecoder decoder;
  private final boolean asciiIsAscii;

  /** Of half a surrogate pair in UTF-16, Java blames the character after it too. */
  private final int longestError;

  SteppingDecoder(byte[] bytes, Encoding encoding) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
    this.in.position(encoding.markLength());
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.asciiIsAscii = asciiIsAscii(encoding.charset());
    this.longestError = encoding.charset().name().startsWith("UTF-16") ? 2 : Byte.MAX_VALUE;
  }

  /** Decodes everything into a builder. */
  void decode(DerivedTextBuilder text) {
    while (in.hasRemaining()) {
      int at = in.position();
      int ascii = asciiIsAscii ? printableAsciiFrom(at) : at;
      if (ascii > at) {
        text.ascii(bytes, at, ascii);
        in.position(ascii);
      } else {
        step(text, at);
      }
    }
    out.clear();
    decoder.decode(in, out, true);
    decoder.flush(out);
    if (out.position() > 0) {
      text.decoded(out.flip(), bytes.length, 0);
    }
  }

  private void step(DerivedTextBuilder text, int at) {
    CoderResult result = CoderResult.OVERFLOW;
    out.clear();
    // Room for one unit more each time, so that never more than one character comes out.
    for (int room = 1; out.position() == 0 && result.isOverflow(); room++) {
      out.limit(room);
      result = decoder.decode(in, out, true);
    }
    if (out.position() > 0) {
      text.decoded(out.flip(), at, in.position() - at);
    } else if (result.isError()) {
      int length = Math.min(Math.min(result.length(), longestError), in.remaining());
      text.undecodable(bytes, in.position(), length);
      in.position(in.position() + length);
    } else if (in.position() == at) {
      text.undecodable(bytes, at, in.remaining());
      in.position(bytes.length);
    }
  }

  private int printableAsciiFrom(int from) {
    int i = from;
    while (i < bytes.length && bytes[i] >= ' ' && bytes[i] < 0x7F) {
      i++;
    }
    return i;
  }

  /** Whether a byte from 0x20 to 0x7E is that character wherever a character can begin. */
  private static boolean asciiIsAscii(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
      return true;
    }
    CharsetDecoder decoder = charset.newDecoder();
    if (decoder.maxCharsPerByte() != 1 || decoder.averageCharsPerByte() != 1) {
      return false;
    }
    byte[] printable = new byte[0x7F - ' '];
    for (int i = 0; i < printable.length; i++) {
      printable[i] = (byte) (' ' + i);
    }
    return new String(printable, charset).equals(new String(printable, StandardCharsets.US_ASCII));
  }
}
