package org.postil.cas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.Zone;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.TypeDefinition;
import org.postil.types.PostilTypeSystem;

/**
 * What a document itself brings to a CAS, as a layer like any other: its zones and its metadata.
 * Annotators that read nothing but text and zones depend on {@link #contentFingerprint}, so that a
 * change of the creation time makes only those run again that read it.
 */
public final class DocumentLayer {

  private static final String ZONE = "org.postil.types.Zone";
  private static final String METADATA = "org.postil.types.DocumentMetadata";
  private static final List<TypeDefinition> TYPES = types();

  private DocumentLayer() {}

  /**
   * The layer of a document.
   *
   * @param document the document
   * @return its zones, then its metadata
   */
  public static Layer of(Document document) {
    return of(document, contentFingerprint(document));
  }

  static Layer of(Document document, String content) {
    LayerHeader header =
        new LayerHeader(fingerprint(document, content), LayerHeader.DOCUMENT, "", List.of());
    return new Layer(header, TYPES, List.of(zones(document.zones()), metadata(document)));
  }

  /**
   * Identifies text and zones.
   *
   * @param document the document
   * @return a fingerprint that does not depend on id or metadata, but for the language
   */
  public static String contentFingerprint(Document document) {
    Fingerprint print = new Fingerprint().add(document.text());
    print.add(String.valueOf(document.metadata().language()));
    for (Zone zone : document.zones()) {
      print.add(zone.kind().label() + ":" + zone.begin() + ":" + zone.end());
    }
    return print.hex();
  }

  /**
   * Identifies text, zones and metadata.
   *
   * @param document the document
   * @return a fingerprint that depends on everything that an annotator can read of the document
   */
  public static String fingerprint(Document document) {
    return fingerprint(document, contentFingerprint(document));
  }

  /**
   * Identifies text, zones and metadata without reading the text again.
   *
   * @param document the document
   * @param content its {@link #contentFingerprint}
   * @return the same as {@link #fingerprint(Document)}
   */
  public static String fingerprint(Document document, String content) {
    Fingerprint print = new Fingerprint().add(content);
    for (String value : values(document).values()) {
      print.add(
          value == null ? new byte[0] : value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return print.hex();
  }

  private static FeatureTable zones(List<Zone> zones) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("begin", new Column.Ints(zones.stream().mapToInt(Zone::begin).toArray()));
    columns.put("end", new Column.Ints(zones.stream().mapToInt(Zone::end).toArray()));
    columns.put(
        "kind",
        new Column.Strings(zones.stream().map(z -> z.kind().label()).toArray(String[]::new)));
    return new FeatureTable(ZONE, zones.size(), columns);
  }

  private static FeatureTable metadata(Document document) {
    Map<String, Column> columns = new LinkedHashMap<>();
    values(document)
        .forEach((name, value) -> columns.put(name, new Column.Strings(new String[] {value})));
    return new FeatureTable(METADATA, 1, columns);
  }

  private static Map<String, @Nullable String> values(Document document) {
    Metadata known = document.metadata();
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    values.put("documentId", document.id());
    values.put("source", known.source());
    values.put("title", known.title());
    values.put("language", known.language());
    values.put("creationTime", known.published().map(t -> t.value()).orElse(null));
    values.put("creationTimeBasis", known.published().map(t -> t.basis().label()).orElse(null));
    return values;
  }

  private static List<TypeDefinition> types() {
    TypeSystemDescription all = PostilTypeSystem.description();
    List<TypeDefinition> types = new ArrayList<>();
    for (TypeDefinition type : TypeDefinitions.of(all)) {
      if (type.name().equals(ZONE) || type.name().equals(METADATA)) {
        types.add(type);
      }
    }
    return types;
  }
}
