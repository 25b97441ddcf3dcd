package org.postil.standoff.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.standoff.CountedInput;

/**
 * Reads JSON values one by one, whether they stand on a line each, in one array, or one after
 * another. Memory is bounded by the longest value.
 */
public final class JsonRecords {

  private static final int HEAD = 8192;

  private final ImportSource source;
  private final ImportOptions options;
  private final JsonValues values;

  /**
   * Prepares the reading of a source.
   *
   * @param source the source
   * @param options encoding and limit
   */
  public JsonRecords(ImportSource source, ImportOptions options) {
    this.source = source;
    this.options = options;
    this.values = new JsonValues(options.maxBytes());
  }

  /** Takes what was read. */
  public interface Taker {

    /**
     * Takes a value.
     *
     * @param number its number in the source, from 1; on lines, the number of the line
     * @param value the value as {@link JsonValues} reads it; null when it cannot be read
     * @param fault why it cannot be read; null when it can
     * @throws IOException if reading shall end
     */
    void take(int number, @Nullable Object value, @Nullable String fault) throws IOException;
  }

  /**
   * Reads all values.
   *
   * @param taker takes them
   * @throws IOException if the source cannot be read further
   */
  public void forEach(Taker taker) throws IOException {
    boolean lines;
    try (InputStream in = Utf8.open(source, options)) {
      lines = JsonHead.of(in.readNBytes(HEAD)).isLine();
    }
    if (lines) {
      readLines(taker);
    } else {
      readStream(taker);
    }
  }

  private void readLines(Taker taker) throws IOException {
    try (Lines lines = new Lines(Utf8.open(source, options), options.maxBytes())) {
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        if (line.isBlank()) {
          continue;
        }
        byte[] bytes = line.bytes();
        Object value = null;
        String fault = null;
        try {
          value = bytes == null ? null : values.parse(bytes);
          fault = bytes == null ? tooLong() : null;
        } catch (JsonProcessingException e) {
          fault = "expected one JSON value: " + e.getOriginalMessage();
        } catch (IOException e) {
          fault = "expected one JSON value, but " + e.getMessage();
        }
        taker.take(line.number(), value, fault);
      }
    }
  }

  private void readStream(Taker taker) throws IOException {
    try (RecordInput in = new RecordInput(Utf8.open(source, options));
        JsonParser parser = values.factory().createParser(in)) {
      int number = 0;
      for (JsonToken token = next(parser); token != null; token = next(parser)) {
        boolean around = token == JsonToken.START_ARRAY && depth(parser) == 1;
        if (!around && token != JsonToken.END_ARRAY) {
          in.startRecord();
          Object value = value(parser);
          taker.take(++number, value, null);
        }
      }
    }
  }

  private static int depth(JsonParser parser) {
    return parser.getParsingContext().getNestingDepth();
  }

  private @Nullable JsonToken next(JsonParser parser) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw refusal(e);
    }
  }

  private @Nullable Object value(JsonParser parser) throws IOException {
    try {
      return JsonValues.value(parser);
    } catch (JsonProcessingException e) {
      throw refusal(e);
    }
  }

  private ImportException refusal(JsonProcessingException e) {
    return new ImportException(
        "Cannot import ["
            + source.location()
            + "] line "
            + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
            + ": it is no JSON: "
            + e.getOriginalMessage()
            + "; what stood before it was imported",
        e);
  }

  private String tooLong() {
    return "it is longer than "
        + options.maxBytes()
        + " bytes, the limit for one document; raise the limit or split the document";
  }

  /** Counts the bytes since a record began; the parser reads ahead by at most one buffer. */
  private final class RecordInput extends CountedInput {
    private static final int AHEAD = 1 << 14;
    private long read;

    RecordInput(InputStream in) {
      super(in);
    }

    void startRecord() {
      read = 0;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return super.read(into, from, Math.min(length, AHEAD));
    }

    @Override
    protected void count(int bytes) throws ImportException {
      read += bytes;
      if (read > options.maxBytes() + AHEAD) {
        throw new ImportException(
            "Cannot import ["
                + source.location()
                + "]: a document in it cannot be read: "
                + tooLong());
      }
    }
  }
}
