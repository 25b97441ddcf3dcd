package org.postil.standoff.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;

/** Opens sources of JSON, which is UTF-8 unless a byte order mark or a person says otherwise. */
public final class Utf8 {

  private Utf8() {}

  /**
   * Opens a source as UTF-8.
   *
   * @param source the source
   * @param options names the encoding, or not
   * @return its content in UTF-8; the caller closes it
   * @throws IOException if it cannot be read or the encoding is unknown
   */
  public static InputStream open(ImportSource source, ImportOptions options) throws IOException {
    Optional<Charset> forced = charset(source, options);
    BufferedInputStream in = new BufferedInputStream(source.open());
    try {
      Charset charset = forced.isPresent() ? forced.get() : marked(in);
      return charset.equals(StandardCharsets.UTF_8) ? in : new Transcoded(in, charset);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Optional<Charset> charset(ImportSource source, ImportOptions options)
      throws ImportException {
    try {
      return options.forcedCharset().map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: there is no encoding ["
              + options.charset()
              + "]; name one such as UTF-8 or windows-1252",
          e);
    }
  }

  private static Charset marked(BufferedInputStream in) throws IOException {
    in.mark(2);
    int mark = in.read() << 8 | in.read();
    in.reset();
    return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** A stream in another encoding, read as UTF-8. */
  private static final class Transcoded extends InputStream {
    private final Reader reader;
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(4096).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(4096 * 4).flip();
    private boolean ended;

    Transcoded(InputStream in, Charset charset) {
      reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0 || !fill()) {
        return length == 0 ? 0 : -1;
      }
      int count = Math.min(length, bytes.remaining());
      bytes.get(into, from, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }

    private boolean fill() throws CharacterCodingException, IOException {
      while (!bytes.hasRemaining() && !ended) {
        characters.compact();
        ended = reader.read(characters) < 0;
        characters.flip();
        bytes.clear();
        encoder.encode(characters, bytes, ended);
        bytes.flip();
      }
      return bytes.hasRemaining();
    }
  }
}
