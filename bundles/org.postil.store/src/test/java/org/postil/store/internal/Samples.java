package org.postil.store.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.TypeDefinition;

/** Documents, layers and results to store. */
public final class Samples {

  private static final String[] WORDS =
      ("the harbour council said on Monday that a new ferry line will link both shores before"
              + " winter while critics of the plan ask who is to pay for it and when")
          .split(" ");

  private Samples() {}

  /** A document of plain ASCII with one paragraph. */
  public static Document document(String id, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(
        id,
        text,
        List.of(new Zone(ZoneKind.PARAGRAPH, 0, text.length())),
        Metadata.NONE,
        new Original(id + ".txt", "UTF-8", bytes, OffsetMap.oneToOne(), List.of()));
  }

  public static ImportedDocument imported(String id, String text) {
    return new ImportedDocument(document(id, text), List.of());
  }

  /** A document that uses everything that a document may have. */
  public static Document rich(String id) {
    String text = "Caf\u00e9 \ud83d\ude80 'ouvert'\n\nSuivez-nous\n";
    byte[] bytes =
        "Caf\u00e9 \ud83d\ude80 `ouvert'\r\n\r\nSuivez-nous\r\n".getBytes(StandardCharsets.UTF_8);
    OffsetMap offsets =
        OffsetMap.of(
            new int[] {0, 3, 4, 5, 7, 16, 17, 29},
            new int[] {0, 3, 5, 6, 10, 20, 22, 36},
            new byte[] {1, 2, 1, 2, 1, 1, 1, 1});
    return new Document(
        id,
        text,
        List.of(new Zone(ZoneKind.TITLE, 0, 15), new Zone(ZoneKind.BOILERPLATE, 17, 28)),
        new Metadata(
            "Le Port",
            "Caf\u00e9 \u0000 \ud83d",
            "fr",
            new CreationTime("2025-07-31T10:00:00Z", CreationTime.Basis.DATELINE),
            Map.of("url", "https://example.org/?a=\"b\"", "\u00e9tat", "")),
        new Original(
            "/in/" + id,
            "UTF-8",
            bytes,
            offsets,
            List.of(new TextChange(8, "`", "'", "apostrophe"))));
  }

  /** An article of about 3,400 characters. */
  public static Document article(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Story " + number + "\n\n");
    while (text.length() < 3_400) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(200)).append(' ');
    }
    return document(String.format(Locale.ROOT, "news/%06d", number), text.toString());
  }

  /** A layer of entities with eight columns. */
  public static Layer entities(Document document, String version, int spans) {
    Random random = new Random(31L * document.id().hashCode() + version.hashCode());
    int[] begin = new int[spans];
    int[] end = new int[spans];
    double[] confidence = new double[spans];
    String[] label = new String[spans];
    String[] name = new String[spans];
    String[] why = new String[spans];
    int[] entity = new int[spans];
    int[] same = new int[spans];
    int step = Math.max(1, document.text().length() / Math.max(1, spans));
    for (int i = 0; i < spans; i++) {
      begin[i] = Math.min(document.text().length(), i * step);
      end[i] = Math.min(document.text().length(), begin[i] + 1 + random.nextInt(step));
      confidence[i] = Math.round(random.nextDouble() * 1000) / 1000.0;
      label[i] = List.of("PER", "ORG", "LOC", "MISC").get(random.nextInt(4));
      name[i] = document.text().substring(begin[i], end[i]);
      why[i] = random.nextInt(3) == 0 ? null : "gazetteer " + WORDS[random.nextInt(WORDS.length)];
      entity[i] = random.nextInt(12);
      same[i] = random.nextInt(2) + Reference.NOTHING;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("begin", new Column.Ints(begin));
    columns.put("end", new Column.Ints(end));
    columns.put("confidence", new Column.Doubles(confidence));
    columns.put("explanation", new Column.Strings(why));
    columns.put("label", new Column.Strings(label));
    columns.put("name", new Column.Strings(name));
    columns.put("entity", new Column.Ints(entity));
    columns.put("antecedent", new Column.References(same, new int[spans]));
    String input = Fingerprint.of(document.text());
    return new Layer(
        new LayerHeader(
            Fingerprint.of("entities", version, document.id(), document.text()),
            "entities",
            version,
            List.of(input)),
        TYPES,
        List.of(new FeatureTable("org.example.EntityMention", spans, columns)));
  }

  public static DocumentResult result(Document document, Layer... layers) {
    Set<String> computed =
        List.of(layers).stream().map(Layer::fingerprint).collect(Collectors.toSet());
    return new DocumentResult(0, document, List.of(layers), computed, null);
  }

  /** A result whose layers the job did not compute. */
  public static DocumentResult found(Document document, Layer... layers) {
    return new DocumentResult(0, document, List.of(layers), Set.of(), null);
  }

  public static DocumentResult failure(Document document, String message, Layer... before) {
    return new DocumentResult(
        0,
        document,
        List.of(before),
        Set.of(),
        new Failure("dates@1.0.0", Failure.Cause.TIMEOUT, message, "at line 1\nat line 2"));
  }

  private static final List<TypeDefinition> TYPES = types();

  private static List<TypeDefinition> types() {
    List<FeatureDefinition> features = new ArrayList<>();
    for (String name : List.of("explanation", "label", "name")) {
      features.add(new FeatureDefinition(name, "uima.cas.String", null));
    }
    features.add(new FeatureDefinition("confidence", "uima.cas.Double", null));
    features.add(new FeatureDefinition("entity", "uima.cas.Integer", null));
    features.add(new FeatureDefinition("antecedent", "org.example.EntityMention", null));
    return List.of(
        new TypeDefinition("org.example.EntityMention", "uima.tcas.Annotation", features));
  }
}
