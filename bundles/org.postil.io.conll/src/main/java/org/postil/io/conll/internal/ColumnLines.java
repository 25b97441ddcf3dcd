package org.postil.io.conll.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.standoff.json.Lines;
import org.postil.standoff.json.Utf8;

/** Lines of columns. A line that cannot be read is handed on with the reason, not thrown. */
final class ColumnLines implements Closeable {

  /** A fault may quote a line, which can be anything. */
  private static final int LONGEST_FAULT = 500;

  private final Lines lines;

  ColumnLines(ImportSource source, ImportOptions options) throws IOException {
    lines = new Lines(Utf8.open(source, options), options.maxBytes());
  }

  /** A line without its end; with a fault instead of a text where it cannot be read. */
  record Row(int number, String text, @Nullable String fault) {}

  @Nullable Row next() throws IOException {
    Lines.Line line = lines.next();
    if (line == null) {
      return null;
    }
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return new Row(line.number(), "", "it is longer than the limit for one document");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Row(
          line.number(), text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
    } catch (CharacterCodingException e) {
      return new Row(
          line.number(),
          "",
          "it is not UTF-8; name the encoding, for example --charset ISO-8859-1");
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The message for a line that cannot be imported. */
  static String message(ImportSource source, int line, String fault) {
    boolean whole = fault.length() <= LONGEST_FAULT;
    String shown = whole ? fault : fault.substring(0, LONGEST_FAULT).strip() + " …";
    return "Cannot import [" + source.location() + "] line " + line + ": " + shown;
  }
}
