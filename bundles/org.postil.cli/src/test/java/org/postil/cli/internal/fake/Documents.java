package org.postil.cli.internal.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;

/** Makes documents and layers for tests. */
public final class Documents {

  private Documents() {}

  /** A document of a text. */
  public static Document of(String id, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Original original = new Original(id, "UTF-8", bytes, OffsetMap.oneToOne(), List.of());
    return new Document(id, text, List.of(), Metadata.NONE, original);
  }

  /** A layer with one span. */
  public static Layer layer(
      String annotator, String version, String type, int begin, int end, String label) {
    return layer(header(annotator, version, begin, end), type, begin, end, label);
  }

  /** A layer with one span under a given header. */
  public static Layer layer(LayerHeader header, String type, int begin, int end, String label) {
    return layer(header, type, begin, end, "label", label);
  }

  /** A layer with one span that says when the document was written. */
  public static Layer dateline(String annotator, String type, int begin, int end) {
    LayerHeader header = header(annotator, "1.0.0", begin, end);
    return layer(header, type, begin, end, "function", "CREATION_TIME");
  }

  private static LayerHeader header(String annotator, String version, int begin, int end) {
    return new LayerHeader(annotator + version + begin + "-" + end, annotator, version, List.of());
  }

  private static Layer layer(
      LayerHeader header, String type, int begin, int end, String feature, String value) {
    FeatureTable table =
        new FeatureTable(
            type,
            1,
            Map.of(
                "begin",
                new Column.Ints(new int[] {begin}),
                "end",
                new Column.Ints(new int[] {end}),
                feature,
                new Column.Strings(new String[] {value})));
    return new Layer(header, List.of(), List.of(table));
  }
}
