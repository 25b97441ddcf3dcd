package org.postil.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.types.EntityMention;
import org.postil.types.PostilTypeSystem;
import org.postil.types.Quotation;
import org.postil.types.Relation;
import org.postil.types.TimexMention;

/** Makes gold layers for tests of exporters. */
public final class Annotations {

  private static final List<String> LABELS = List.of("PER", "ORG", "LOC", "MISC");

  private Annotations() {}

  /**
   * Annotates the article of {@link Articles#news()}: names, a date, a quotation with its speaker,
   * and a relation.
   *
   * @param document the document
   * @return it with one gold layer
   */
  public static AnnotatedDocument of(Document document) {
    LayerBuilder layer = new LayerBuilder(PostilTypeSystem.description());
    String text = document.text();
    Map<String, Object> person = Map.of("label", "PER", "kind", "person", "confidence", 0.75);
    LayerBuilder.Row solvang = add(layer, text, EntityMention.class, "Ingrid Solvang", person);
    LayerBuilder.Row city =
        add(layer, text, EntityMention.class, "PORT ELSTER", Map.of("label", "LOC"));
    add(
        layer,
        text,
        TimexMention.class,
        "June 14, 2024",
        Map.of("label", "DATE", "value", "2024-06-14"));
    String said = text.substring(text.indexOf("\"We"), text.indexOf("\" Ms.") + 1);
    add(layer, text, Quotation.class, said, Map.of("label", "direct", "speaker", solvang));
    String both = text.substring(text.indexOf("PORT"), text.indexOf(" reopened"));
    add(
        layer,
        text,
        Relation.class,
        both,
        Map.of("label", "mayor of", "from", solvang, "to", city));
    return with(document, layer);
  }

  /**
   * Annotates random stretches of any document: nested, overlapping and equal ones among them.
   *
   * @param document the document
   * @param seed chooses the stretches
   * @return it with one gold layer, or with none if its text is empty
   */
  public static AnnotatedDocument random(Document document, long seed) {
    Random random = new Random(seed);
    LayerBuilder layer = new LayerBuilder(PostilTypeSystem.description());
    int length = document.text().length();
    if (length == 0) {
      return new AnnotatedDocument(document, List.of());
    }
    List<LayerBuilder.Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int begin = boundary(document.text(), random.nextInt(length));
      int end = boundary(document.text(), Math.min(length, begin + 1 + random.nextInt(40)));
      String label = LABELS.get(random.nextInt(LABELS.size()));
      if (end > begin) {
        rows.add(layer.add(EntityMention.class.getName(), begin, end, Map.of("label", label)));
      }
    }
    return rows.isEmpty() ? new AnnotatedDocument(document, List.of()) : with(document, layer);
  }

  private static AnnotatedDocument with(Document document, LayerBuilder layer) {
    Layer gold = layer.build(LayerHeader.GOLD, Fingerprint.of(document.text()));
    return new AnnotatedDocument(document, List.of(gold));
  }

  private static LayerBuilder.Row add(
      LayerBuilder layer, String text, Class<?> type, String covered, Map<String, ?> values) {
    int begin = text.indexOf(covered);
    return layer.add(type.getName(), begin, begin + covered.length(), values);
  }

  private static int boundary(String text, int offset) {
    boolean inside =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset - 1 : offset;
  }
}
