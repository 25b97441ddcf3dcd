package org.postil.io.jsonl.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;

/** Writes one file of JSON lines. */
final class JsonlWriter implements ExportWriter {

  // An emoji is written as itself, not as two escapes.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator json;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();

  JsonlWriter(OutputStream out, ExportOptions options) throws IOException {
    this.json = FACTORY.createGenerator(out);
    this.json.setRootValueSeparator(null);
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument annotated) throws IOException {
    Document document = annotated.document();
    json.writeStartObject();
    json.writeStringField("id", document.id());
    json.writeStringField("text", document.text());
    writeMetadata(document.metadata());
    new SpanWriter(json, annotated, options, losses).write();
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

  private void writeMetadata(Metadata metadata) throws IOException {
    json.writeObjectFieldStart("meta");
    writeKnown(Names.SOURCE, metadata.source());
    if (metadata.published().isPresent()) {
      CreationTime time = metadata.published().get();
      json.writeStringField(Names.DCT, time.value());
      json.writeStringField(Names.DCT_BASIS, time.basis().label());
    }
    writeKnown(Names.TITLE, metadata.title());
    writeKnown(Names.LANGUAGE, metadata.language());
    for (Map.Entry<String, String> other : metadata.other().entrySet()) {
      if (Names.KNOWN_METADATA.contains(other.getKey())) {
        losses.add("metadata left out whose name is taken: " + other.getKey());
      } else {
        json.writeStringField(other.getKey(), other.getValue());
      }
    }
    json.writeEndObject();
  }

  private void writeKnown(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
