package org.postil.io.archive.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web archive record by record.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/">WARC 1.1</a>
 */
final class WarcInput implements Closeable {

  private static final int LONGEST_LINE = 1 << 16;
  private static final int MOST_LINES = 1000;

  private final BufferedInputStream in;

  WarcInput(BufferedInputStream in) {
    this.in = in;
  }

  /**
   * The next record.
   *
   * @param most largest body that is kept, in bytes; a longer one is empty
   * @return empty at the end
   */
  Optional<WarcRecord> next(long most) throws IOException {
    String line = line(in);
    while (line != null && line.isEmpty()) {
      line = line(in);
    }
    if (line == null) {
      return Optional.empty();
    }
    if (!line.startsWith("WARC/")) {
      throw new IOException("expected a line such as WARC/1.0, found [" + shown(line) + "]");
    }
    Map<String, String> headers = fields(in);
    long length;
    try {
      length = Long.parseLong(headers.getOrDefault("content-length", "0"));
    } catch (NumberFormatException e) {
      throw new IOException("a record has the length [" + headers.get("content-length") + "]", e);
    }
    if (length < 0 || length > most) {
      try {
        in.skipNBytes(Math.max(0, length));
      } catch (EOFException e) {
        return Optional.empty(); // The archive was cut off within the record.
      }
      return Optional.of(new WarcRecord(headers, Map.of(), new byte[0]));
    }
    byte[] block = in.readNBytes((int) length);
    boolean http = headers.getOrDefault("content-type", "").contains("application/http");
    return Optional.of(
        http ? answer(headers, block, most) : new WarcRecord(headers, Map.of(), block));
  }

  private static WarcRecord answer(Map<String, String> headers, byte[] block, long most)
      throws IOException {
    InputStream in = new ByteArrayInputStream(block);
    String status = line(in);
    Map<String, String> http = fields(in);
    http.put(":status", status == null ? "" : status.replaceFirst("^\\S+ ", ""));
    byte[] body = in.readAllBytes();
    if (http.getOrDefault("transfer-encoding", "").contains("chunked")) {
      body = unchunked(body);
    }
    if (http.getOrDefault("content-encoding", "").contains("gzip")) {
      try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = packed.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 16));
      }
    }
    return new WarcRecord(headers, http, body);
  }

  /** Some archives keep the chunks of HTTP, others only its field; so what is none stays. */
  private static byte[] unchunked(byte[] body) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    try {
      while (true) {
        String size = line(in);
        int length = size == null ? -1 : Integer.parseInt(size.replaceFirst(";.*", "").strip(), 16);
        if (length <= 0) {
          return length == 0 ? whole.toByteArray() : body;
        }
        whole.write(in.readNBytes(length));
        line(in);
      }
    } catch (IOException | NumberFormatException e) {
      return body;
    }
  }

  private static Map<String, String> fields(InputStream in) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    String line = line(in);
    for (int i = 0; line != null && !line.isEmpty(); i++, line = line(in)) {
      if (i > MOST_LINES) {
        throw new IOException("a record has more than " + MOST_LINES + " fields");
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.put(name, line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() > LONGEST_LINE) {
        throw new IOException("a line of a header is longer than " + LONGEST_LINE + " bytes");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static String shown(String line) {
    return line.substring(0, Math.min(40, line.length()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
