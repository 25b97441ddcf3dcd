package org.postil.standoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.TypeDefinition;
import org.postil.standoff.internal.GoldTables;
import org.postil.standoff.internal.GoldTypes;

/**
 * Collects the spans that an importer reads and makes a layer of them. Types and features that
 * nobody declared are inferred from the values. The same spans make the same layer, with the same
 * fingerprint, in whatever order their types came. Used by one thread, for one document.
 */
public final class GoldLayer {

  private final List<GoldSpan> spans = new ArrayList<>();
  private final Map<Long, GoldSpan> anchors = new HashMap<>();
  private final Map<String, TypeDefinition> declared = new LinkedHashMap<>();

  /** Starts with no spans and the shared types. */
  public GoldLayer() {}

  /**
   * Declares types that are not among the shared ones.
   *
   * @param types definitions, supertypes first
   */
  public void declare(Collection<TypeDefinition> types) {
    types.forEach(type -> declared.put(type.name(), type));
  }

  /**
   * Adds a span.
   *
   * @param type full name of its type, as UIMA accepts it
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @return the span, to set features and to refer to
   */
  public GoldSpan add(String type, int begin, int end) {
    GoldSpan span = new GoldSpan(type, begin, end);
    spans.add(span);
    return span;
  }

  /**
   * A plain annotation for other spans to point at: a cue, a word of evidence.
   *
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @return the same annotation each time for the same place
   */
  public GoldSpan anchor(int begin, int end) {
    return anchors.computeIfAbsent(
        (long) begin << 32 | end, place -> add(TypeNames.ANCHOR, begin, end));
  }

  /**
   * The spans so far.
   *
   * @return in the order in which they were added
   */
  public List<GoldSpan> spans() {
    return List.copyOf(spans);
  }

  /**
   * Makes the layer.
   *
   * @param document the document that the spans are in
   * @return the layer; empty if no span was added
   * @throws IllegalArgumentException if a span lies outside the text or a value does not fit its
   *     feature
   */
  public Optional<Layer> build(Document document) {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<GoldSpan>> byType = new TreeMap<>();
    for (GoldSpan span : spans) {
      check(span, document);
      byType.computeIfAbsent(span.type(), t -> new ArrayList<>()).add(span);
    }
    byType.values().forEach(list -> list.sort(ORDER));
    GoldTypes types = new GoldTypes(declared, byType);
    List<FeatureTable> tables = new GoldTables(types, byType).tables();
    String text = Fingerprint.of(document.text());
    Fingerprint print = new Fingerprint().add(LayerHeader.GOLD).add(text);
    for (FeatureTable table : tables) {
      print.add(table.type());
      table.columns().forEach((name, column) -> print.add(name).addAll(GoldTables.texts(column)));
    }
    LayerHeader header = new LayerHeader(print.hex(), LayerHeader.GOLD, "", List.of(text));
    return Optional.of(new Layer(header, types.needed(), tables));
  }

  private static final Comparator<GoldSpan> ORDER =
      Comparator.comparingInt(GoldSpan::begin)
          .thenComparing(GoldSpan::end, Comparator.reverseOrder());

  private static void check(GoldSpan span, Document document) {
    if (span.begin() < 0 || span.end() < span.begin() || span.end() > document.text().length()) {
      throw new IllegalArgumentException(
          "a "
              + span.type()
              + " has the offsets ["
              + span.begin()
              + ","
              + span.end()
              + "), expected offsets within the text of "
              + document.text().length()
              + " code units");
    }
  }
}
