package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;

/** Writes a file of records, a line each. */
final class RecordWriter implements ExportWriter {

  /** Writes the fields of one record. */
  interface Fields {
    void write(JsonGenerator json, RecordSpans spans) throws IOException;
  }

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator json;
  private final ExportOptions options;
  private final Fields fields;
  private final LossCounter losses = new LossCounter();

  RecordWriter(OutputStream out, ExportOptions options, Fields fields) throws IOException {
    this.json = generator(out);
    this.options = options;
    this.fields = fields;
  }

  static JsonGenerator generator(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setRootValueSeparator(null);
    return json;
  }

  /** The name of the file that options ask for. */
  static String file(ExportOptions options, String extension) {
    return options.other().getOrDefault("name", "documents") + extension;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    json.writeStartObject();
    fields.write(json, new RecordSpans(document, options, losses));
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
