package org.postil.io.uima.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.CleanText;
import org.postil.standoff.TypeNames;

/** What a CAS says of its document and no layer keeps: id, metadata, zones, language. */
final class DocumentFacts {

  private static final String METADATA = "org.postil.types.DocumentMetadata";
  private static final String NO_LANGUAGE = "x-unspecified";

  private final CAS cas;
  private final CleanText text;
  private final ImportOptions options;
  private final List<FeatureStructure> taken = new ArrayList<>();
  private final @Nullable FeatureStructure known;

  DocumentFacts(CAS cas, CleanText text, ImportOptions options) {
    this.cas = cas;
    this.text = text;
    this.options = options;
    List<FeatureStructure> metadata = all(METADATA);
    this.known = metadata.isEmpty() ? null : metadata.get(0);
  }

  String id(String otherwise) {
    String id = value("documentId");
    return id == null || id.isEmpty() ? otherwise : id;
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    for (FeatureStructure fs : all(TypeNames.ZONE)) {
      AnnotationFS zone = (AnnotationFS) fs;
      Feature kind = zone.getType().getFeatureByBaseName("kind");
      zones.add(
          new Zone(
              ZoneKind.of(String.valueOf(zone.getStringValue(kind))),
              text.offset(zone.getBegin()),
              text.offset(zone.getEnd())));
    }
    zones.sort(Comparator.comparingInt(Zone::begin));
    return zones;
  }

  Metadata metadata() {
    String language = value("language");
    if (language == null && !NO_LANGUAGE.equals(cas.getDocumentLanguage())) {
      language = cas.getDocumentLanguage();
    }
    return new Metadata(value("source"), value("title"), language, creationTime(), Map.of());
  }

  /** Takes what was read out of the indexes, so that no layer holds it as well. */
  void takeOut() {
    Type plain = cas.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
    for (FeatureStructure fs : all(CAS.TYPE_NAME_DOCUMENT_ANNOTATION)) {
      if (fs.getType().equals(plain)) {
        taken.add(fs);
      }
    }
    taken.addAll(all(METADATA));
    taken.addAll(all(TypeNames.ZONE));
    taken.addAll(all(Origins.TYPE));
    taken.forEach(cas::removeFsFromIndexes);
  }

  private @Nullable CreationTime creationTime() {
    String value = value("creationTime");
    if (value == null) {
      return options.creationTime();
    }
    String basis = value("creationTimeBasis");
    for (CreationTime.Basis each : CreationTime.Basis.values()) {
      if (each.label().equals(basis)) {
        return new CreationTime(value, each);
      }
    }
    return new CreationTime(value, CreationTime.Basis.METADATA);
  }

  private @Nullable String value(String feature) {
    return known == null
        ? null
        : known.getStringValue(known.getType().getFeatureByBaseName(feature));
  }

  private List<FeatureStructure> all(String name) {
    List<FeatureStructure> all = new ArrayList<>();
    Type type = cas.getTypeSystem().getType(name);
    cas.getIndexRepository().getAllIndexedFS(type).forEachRemaining(all::add);
    return all;
  }
}
