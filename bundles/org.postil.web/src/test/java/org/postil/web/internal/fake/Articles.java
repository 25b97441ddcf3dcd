package org.postil.web.internal.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.types.PostilTypeSystem;

/** Makes documents and layers. */
public final class Articles {

  private Articles() {}

  /** A document of one paragraph. */
  public static Document document(String id, String text) {
    return document(id, text, null, null, null);
  }

  /** A document of one paragraph with metadata. */
  public static Document document(
      String id,
      String text,
      @Nullable String title,
      @Nullable String source,
      @Nullable String date) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(
        id,
        text,
        List.of(new Zone(ZoneKind.PARAGRAPH, 0, text.length())),
        new Metadata(
            source,
            title,
            "en",
            date == null ? null : new CreationTime(date, CreationTime.Basis.METADATA),
            Map.of("desk", "foreign")),
        new Original(id + ".txt", "UTF-8", bytes, OffsetMap.oneToOne(), List.of()));
  }

  /** A document as an importer hands it on. */
  public static ImportedDocument imported(Document document) {
    return new ImportedDocument(document, List.of());
  }

  /** A layer of the fake annotator: every capitalised word is an organisation. */
  public static Layer capitals(Document document, String version) {
    LayerBuilder builder = new LayerBuilder(PostilTypeSystem.description());
    String text = document.text();
    for (int begin = 0; begin < text.length(); begin++) {
      boolean starts = begin == 0 || !Character.isLetter(text.charAt(begin - 1));
      if (starts && Character.isUpperCase(text.charAt(begin))) {
        int end = begin;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        builder.add(
            "org.postil.types.EntityMention",
            begin,
            end,
            Map.of("label", "ORG", "confidence", 0.9, "kind", "agency"));
      }
    }
    Layer layer = builder.build("capitals", document.original().hash());
    return new Layer(
        new LayerHeader(
            layer.fingerprint(), "capitals", version, List.of(document.original().hash())),
        layer.types(),
        layer.tables());
  }
}
