package org.postil.io.uima.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.CASCompleteSerializer;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.standoff.CleanText;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/** The members of an exported project. */
final class InceptionProject {

  private static final String CURATED = "curation_ser/";
  private static final String ANNOTATED = "annotation_ser/";
  private static final String INITIAL = "INITIAL_CAS.ser";
  private static final byte[] SNAPPY = {(byte) 0xFF, 6, 0, 0, 's', 'N'};

  private final ZipFile zip;
  private final ImportSource source;
  private final ImportOptions options;
  private final ImportSink sink;

  InceptionProject(ZipFile zip, ImportSource source, ImportOptions options, ImportSink sink) {
    this.zip = zip;
    this.source = source;
    this.options = options;
    this.sink = sink;
  }

  /** Reads each document; one that cannot be read fails alone. */
  void read() throws IOException {
    for (Object each : description().list("source_documents")) {
      JsonFields entry = JsonFields.of(each, "source_documents");
      String name = entry.requiredText("name");
      ImportedDocument document = null;
      String fault = "";
      try {
        document = document(name, entry.text("format", "text"));
      } catch (ImportException e) {
        fault = String.valueOf(e.getMessage());
      } catch (IOException e) {
        fault = "Cannot import [" + source.location() + "] document [" + name + "]: " + e;
      }
      if (document == null) {
        sink.failed(source.location() + " document " + name, fault);
      } else {
        sink.accept(document);
      }
    }
  }

  private JsonFields description() throws IOException {
    ZipEntry entry =
        zip.stream()
            .map(ZipEntry.class::cast)
            .filter(each -> each.getName().matches("exportedproject[0-9]*\\.json"))
            .findFirst()
            .orElseThrow(
                () ->
                    new ImportException(
                        "Cannot import ["
                            + source.location()
                            + "]: it has no exportedproject.json; export the project again"));
    try (InputStream in = open(entry)) {
      byte[] bytes = in.readAllBytes();
      return JsonFields.of(new JsonValues(bytes.length).parse(bytes), entry.getName());
    }
  }

  private ImportedDocument document(String name, String format) throws IOException {
    List<ZipEntry> members = casesOf(name);
    if (members.isEmpty()) {
      return plain(name, format);
    }
    List<Layer> gold = new ArrayList<>();
    Document document = null;
    for (ZipEntry member : members) {
      ImportedDocument read = read(member, name);
      if (document != null && !document.text().equals(read.document().text())) {
        throw new ImportException(
            "Cannot import ["
                + source.location()
                + "] document ["
                + name
                + "]: its annotators have different texts; export it from one version");
      }
      document = document == null ? read.document() : document;
      read.gold().forEach(layer -> gold.add(InceptionTypes.named(layer)));
    }
    return new ImportedDocument(java.util.Objects.requireNonNull(document), gold);
  }

  /** What curators settled; else what each annotator said; else the text with its tokens. */
  private List<ZipEntry> casesOf(String name) {
    List<ZipEntry> curated = members(CURATED + name + "/");
    if (!curated.isEmpty()) {
      return curated;
    }
    List<ZipEntry> all = members(ANNOTATED + name + "/");
    List<ZipEntry> people =
        all.stream().filter(each -> !each.getName().endsWith("/" + INITIAL)).toList();
    return people.isEmpty() ? all : people;
  }

  private List<ZipEntry> members(String folder) {
    return zip.stream()
        .map(ZipEntry.class::cast)
        .filter(each -> each.getName().startsWith(folder) && each.getName().endsWith(".ser"))
        .sorted(Comparator.comparing(ZipEntry::getName))
        .toList();
  }

  private ImportedDocument read(ZipEntry member, String name) throws IOException {
    try (InputStream in = open(member)) {
      in.mark(SNAPPY.length);
      boolean packed = java.util.Arrays.equals(in.readNBytes(SNAPPY.length), SNAPPY);
      in.reset();
      CAS cas =
          SerializedObjects.cas(
              SerializedObjects.read(
                  packed ? new SnappyInput(in) : in,
                  CASCompleteSerializer.class,
                  options.maxBytes()));
      String id = source.documentId() + "/" + name.replaceFirst("\\.[^.]*$", "");
      return new CasReader(source, options)
          .document(SerializedObjects.withSharedTypes(cas, source), id);
    } catch (ImportException e) {
      throw e;
    } catch (ResourceInitializationException | StreamCorruptedException | RuntimeException e) {
      throw new ImportException(
          "Cannot import [" + source.location() + "] member [" + member.getName() + "]: " + e, e);
    }
  }

  private ImportedDocument plain(String name, String format) throws IOException {
    ZipEntry entry = zip.getEntry("source/" + name);
    if (entry == null || !format.equals("text")) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "] document ["
              + name
              + "]: nobody opened it, and its source is ["
              + format
              + "], not text; open it in INCEpTION and export again");
    }
    try (InputStream in = open(entry)) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      String id = source.documentId() + "/" + name.replaceFirst("\\.[^.]*$", "");
      Metadata metadata = Metadata.NONE.withCreationTime(options.creationTime());
      return new ImportedDocument(
          CleanText.of(text).document(id, source.location(), List.of(), metadata), List.of());
    }
  }

  private InputStream open(ZipEntry entry) throws IOException {
    return new BufferedInputStream(
        new LimitedInput(zip.getInputStream(entry), source, options.maxBytes()));
  }
}
