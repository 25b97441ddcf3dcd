package org.postil.io.uima.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.cas.impl.Serialization;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.api.layer.LayerHeader;
import org.postil.standoff.LossCounter;

/** One project: the texts, a CAS of each as the project's user sees it, and its description. */
final class InceptionWriter implements ExportWriter {

  // The first moment that a ZIP file can name, so that the same export has the same bytes.
  private static final java.time.LocalDateTime START = java.time.LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final ExportOptions options;
  private final String project;
  private final String user;
  private final InceptionLayers layers = new InceptionLayers();
  private final LossCounter losses = new LossCounter();
  private final List<String> documents = new ArrayList<>();
  private boolean closed;

  InceptionWriter(ExportTarget target, ExportOptions options) throws IOException {
    this.options = options;
    this.project = options.other().getOrDefault("name", "postil");
    this.user = options.other().getOrDefault("user", "admin");
    this.zip = new ZipOutputStream(target.newFile(project + ".zip"), StandardCharsets.UTF_8);
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    // INCEpTION's documents lie in one folder.
    String name = document.document().id().replaceAll("[/\\\\:*?\"<>|]", "_") + ".txt";
    documents.add(name);
    try (OutputStream out = entry("source/" + name)) {
      out.write(document.document().text().getBytes(StandardCharsets.UTF_8));
    }
    InceptionCas cas = new InceptionCas(document, options, layers, losses);
    write("annotation_ser/" + name + "/INITIAL_CAS.ser", cas.cas(false));
    write("annotation_ser/" + name + "/" + user + ".ser", cas.cas(true));
    losses.add("zones left out", document.document().zones().size());
    losses.add("metadata of documents left out");
    losses.add(
        "makers of layers left out",
        document.layers().stream()
            .map(layer -> layer.header().annotator())
            .filter(by -> !by.equals(LayerHeader.GOLD) && !by.equals(LayerHeader.DOCUMENT))
            .count());
  }

  private void write(String name, CAS cas) throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(entry(name))) {
      out.writeObject(Serialization.serializeCASComplete((CASImpl) cas));
    }
  }

  private OutputStream entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(START);
    zip.putNextEntry(entry);
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        zip.closeEntry();
      }
    };
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (zip) {
      try (OutputStream out = entry("exportedproject.json");
          JsonGenerator json = new JsonFactory().createGenerator(out)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        describe(json);
      }
    }
  }

  private void describe(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", project);
    json.writeStringField("mode", "ANNOTATION");
    json.writeNumberField("version", 1);
    json.writeArrayFieldStart("source_documents");
    for (String name : documents) {
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeStringField("format", "text");
      json.writeStringField("state", "ANNOTATION_IN_PROGRESS");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("annotation_documents");
    for (String name : documents) {
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeStringField("user", user);
      json.writeStringField("state", "IN_PROGRESS");
      json.writeNumberField("sentence_accessed", 0);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("project_permissions");
    for (String level : List.of("ADMIN", "CURATOR", "USER")) {
      json.writeStartObject();
      json.writeStringField("level", level);
      json.writeStringField("user", user);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tag_sets");
    json.writeEndArray();
    layers.write(json, project);
    json.writeBooleanField("disableExport", false);
    json.writeStringField("script_direction", "LTR");
    json.writeEndObject();
  }
}
