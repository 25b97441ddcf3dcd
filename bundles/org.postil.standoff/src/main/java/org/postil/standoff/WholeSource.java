package org.postil.standoff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;

/** Reads a source that becomes one document, up to the limit. */
public final class WholeSource {

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
  private static final int HEAD = 2048;

  private WholeSource() {}

  /**
   * Reads all bytes.
   *
   * @param source what to read
   * @param options the limit
   * @return its bytes
   * @throws IOException if it cannot be read or is larger than the limit
   */
  public static byte[] bytes(ImportSource source, ImportOptions options) throws IOException {
    int limit = (int) Math.min(options.maxBytes(), Integer.MAX_VALUE - 16L);
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes(limit);
      if (bytes.length == limit && in.read() >= 0) {
        throw tooLarge(source, limit);
      }
      return bytes;
    }
  }

  /**
   * The refusal of a source that is too large.
   *
   * @param source what was read
   * @param limit the most bytes
   * @return to be thrown
   */
  public static ImportException tooLarge(ImportSource source, long limit) {
    return new ImportException(
        "Cannot import ["
            + source.location()
            + "]: it is larger than "
            + limit
            + " bytes, the limit for one document; raise the limit or split it");
  }

  /**
   * The encoding of marked-up text: what the person says, what a byte order mark says, UTF-8 if the
   * bytes are, what the text itself declares, else windows-1252. So a declaration that lies does no
   * harm.
   *
   * @param bytes the text
   * @param options may name the encoding
   * @return the encoding
   * @throws ImportException if the person names one that this Java does not know
   */
  public static Charset charset(byte[] bytes, ImportOptions options) throws ImportException {
    String forced = options.charset();
    if (forced != null) {
      try {
        return Charset.forName(forced);
      } catch (IllegalArgumentException e) {
        throw new ImportException("there is no encoding [" + forced + "]; name another", e);
      }
    }
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : declared(bytes);
  }

  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    Charset usual = Charset.forName("windows-1252");
    try {
      Charset named = declared.find() ? Charset.forName(declared.group(1)) : usual;
      return named.equals(StandardCharsets.UTF_8) || named.equals(StandardCharsets.ISO_8859_1)
          ? usual
          : named;
    } catch (IllegalArgumentException e) {
      return usual;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
