package org.postil.review.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.ComparedDocument;
import org.postil.types.PostilTypeSystem;

/** Makes documents and layers for tests. */
public final class Texts {

  public static final String ENTITY = "org.postil.types.EntityMention";
  public static final String TIMEX = "org.postil.types.TimexMention";

  private static final TypeSystemDescription TYPES = PostilTypeSystem.description();

  /** A span to be: offsets in UTF-16 code units; an empty value is left out. */
  public record Draft(int begin, int end, String label, String value) {
    public Draft(int begin, int end, String label) {
      this(begin, end, label, "");
    }
  }

  private Texts() {}

  public static Document document(String id, String text) {
    Original original =
        new Original(
            id, "UTF-8", text.getBytes(StandardCharsets.UTF_8), OffsetMap.oneToOne(), List.of());
    return new Document(id, text, List.of(), Metadata.NONE, original);
  }

  public static Layer layer(String type, List<Draft> drafts) {
    LayerBuilder builder = new LayerBuilder(TYPES);
    for (Draft draft : drafts) {
      Map<String, Object> values = new TreeMap<>(Map.of("label", draft.label()));
      if (type.equals(TIMEX) && !draft.value().isEmpty()) {
        values.put("value", draft.value());
      }
      builder.add(type, draft.begin(), draft.end(), values);
    }
    return builder.build(LayerHeader.GOLD, "document");
  }

  public static Layer entities(Draft... drafts) {
    return layer(ENTITY, List.of(drafts));
  }

  public static Layer times(Draft... drafts) {
    return layer(TIMEX, List.of(drafts));
  }

  public static ComparedDocument compared(String text, Layer a, Layer b) {
    return new ComparedDocument(document("d", text), List.of(a), List.of(b), List.of());
  }
}
