package org.postil.cli.internal.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.Failure;
import org.postil.api.io.ExportTarget;
import org.postil.cli.internal.input.ReadFailure;

/**
 * The documents that were quarantined: a line of JSON each in {@value #FILE}, which exists only if
 * there are any, and the first of them for the person at the terminal.
 */
public final class FailureLog implements Closeable {

  /** Name of the file: lines of {@code id}, {@code annotator}, {@code cause} and so on. */
  public static final String FILE = "failures.jsonl";

  private static final int NAMED = 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable ExportTarget target;
  private final List<String> first = new ArrayList<>();
  private @Nullable JsonGenerator lines;
  private long count;

  /**
   * Starts an empty log.
   *
   * @param target where the file goes; null for none
   */
  public FailureLog(@Nullable ExportTarget target) {
    this.target = target;
  }

  /**
   * Adds a document that an annotator failed on.
   *
   * @param id id of the document
   * @param failure what happened
   * @throws IOException if the file cannot be written
   */
  public void add(String id, Failure failure) throws IOException {
    count++;
    String cause = failure.cause().name().toLowerCase(Locale.ROOT);
    if (first.size() < NAMED) {
      // A source that cannot be read says so in its message.
      String by =
          failure.cause() == Failure.Cause.IMPORT ? "" : failure.annotator() + ": " + cause + ": ";
      first.add(id + ": " + by + failure.message());
    }
    if (target != null) {
      write(id, failure, cause);
    }
  }

  /**
   * Adds a source that could not be read.
   *
   * @param failure what happened
   * @throws IOException if the file cannot be written
   */
  public void add(ReadFailure failure) throws IOException {
    add(
        failure.where(),
        new Failure("import", Failure.Cause.IMPORT, failure.message(), failure.trace()));
  }

  private void write(String id, Failure failure, String cause) throws IOException {
    JsonGenerator json = lines;
    if (json == null) {
      json = JSON.createGenerator(target.newFile(FILE));
      json.setRootValueSeparator(null);
      lines = json;
    }
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("annotator", failure.annotator());
    json.writeStringField("cause", cause);
    json.writeStringField("message", failure.message());
    if (!failure.trace().isEmpty()) {
      json.writeStringField("trace", failure.trace());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /**
   * Number of documents that failed.
   *
   * @return at least 0
   */
  public long count() {
    return count;
  }

  /**
   * Prints the first failures; nothing if there are none.
   *
   * @param out where to
   */
  public void print(PrintStream out) {
    if (count > 0) {
      out.println(count + (count == 1 ? " document" : " documents") + " failed:");
      first.forEach(line -> out.println("  " + line));
      if (count > first.size()) {
        out.println("  … and " + (count - first.size()) + " more");
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
