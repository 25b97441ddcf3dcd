package org.postil.annotator.entities.internal.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.EntityLabel;

/**
 * The tests of held-out news, by name, from the data folder. The labels of {@code
 * hand-labels.jsonl} were made for this after CoNLL's guidelines; their texts, or the beginnings of
 * them that were labelled, are those of the training data with the same identifiers.
 */
public final class HeldOutTests {

  private static final String LABELS = "hand-labels.jsonl";

  /** How the identifiers of the Wikinews articles of GUM begin. */
  static final String WIKINEWS = "GUM_news_";

  private final ObjectMapper json = new ObjectMapper();
  private final GoldReader reader = new GoldReader();
  private final Path data;
  private final Map<String, List<HeldOutDocument>> tests = new LinkedHashMap<>();
  private final List<GoldDocument> training;

  private HeldOutTests(Path data) throws IOException {
    this.data = data;
    training = new ArrayList<>(reader.folder(data.resolve("train/entities-gold")));
    training.addAll(reader.folder(data.resolve("train/entities-silver")));
  }

  /**
   * Reads the tests.
   *
   * @param data the folder with {@code train} and {@code entities}
   */
  public static HeldOutTests read(Path data) throws IOException {
    HeldOutTests tests = new HeldOutTests(data);
    tests.readByHand();
    tests.readMeantime();
    for (GoldDocument document : tests.training) {
      if (document.id().startsWith(WIKINEWS)) {
        tests.add("GUM news, its own labels", new HeldOutDocument(document, true, List.of()));
      }
    }
    return tests;
  }

  private void readByHand() throws IOException {
    Map<String, GoldDocument> texts = new HashMap<>();
    training.forEach(document -> texts.putIfAbsent(document.id(), document));
    for (String line : labelLines()) {
      JsonNode node = json.readTree(line);
      GoldDocument source = texts.get(node.get("id").asText());
      String text = source.text();
      String labelled = text.substring(0, unit(text, node.get("length")));
      List<GoldSpan> spans = new ArrayList<>();
      for (JsonNode span : node.get("spans")) {
        EntityLabel label = EntityLabel.valueOf(span.get(2).asText());
        spans.add(new GoldSpan(unit(text, span.get(0)), unit(text, span.get(1)), label));
      }
      GoldDocument document = new GoldDocument("hand", source.id(), labelled, spans);
      boolean wikinews = source.id().startsWith(WIKINEWS);
      add(
          wikinews ? "Wikinews of GUM, by hand" : "ECB+ and NewsMTSC, by hand",
          new HeldOutDocument(document, true, List.of()));
    }
  }

  /** The lines of the labels made by hand, a document each. */
  static String[] labelLines() throws IOException {
    try (InputStream in = HeldOutTests.class.getResourceAsStream(LABELS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
    }
  }

  private void readMeantime() throws IOException {
    Path file = data.resolve("entities/meantime-airbus-apple-names.jsonl");
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String text = node.get("text").asText();
      List<GoldSpan> spans = new ArrayList<>();
      for (JsonNode span : node.get("spans")) {
        String label = span.get("label").asText();
        if (Set.of("PER", "ORG", "LOC").contains(label)) {
          int begin = unit(text, span.get("start"));
          int end = unit(text, span.get("end"));
          spans.add(new GoldSpan(begin, end, EntityLabel.valueOf(label)));
        }
      }
      List<HeldOutDocument.Part> skipped = new ArrayList<>();
      for (JsonNode part : node.path("skip")) {
        skipped.add(new HeldOutDocument.Part(unit(text, part.get(0)), unit(text, part.get(1))));
      }
      GoldDocument document =
          new GoldDocument("meantime", node.get("id").asText(), text, innermost(spans));
      add(
          "MEANTIME, first sentences, innermost names, no MISC",
          new HeldOutDocument(document, false, skipped));
    }
  }

  private static List<GoldSpan> innermost(List<GoldSpan> spans) {
    return spans.stream()
        .filter(span -> spans.stream().noneMatch(other -> holds(span, other)))
        .distinct()
        .toList();
  }

  private static boolean holds(GoldSpan outer, GoldSpan inner) {
    return outer.begin() <= inner.begin()
        && inner.end() <= outer.end()
        && inner.end() - inner.begin() < outer.end() - outer.begin();
  }

  /** From a number of code points to one of UTF-16 code units. */
  private static int unit(String text, JsonNode codePoints) {
    return text.offsetByCodePoints(0, codePoints.asInt());
  }

  private void add(String test, HeldOutDocument document) {
    tests.computeIfAbsent(test, t -> new ArrayList<>()).add(document);
  }

  /** The documents of each test. */
  Map<String, List<HeldOutDocument>> documents() {
    return tests;
  }

  /**
   * The training data without GUM's and MEANTIME's texts, the other documents of the tests, and
   * what ECB+ has on the same stories.
   */
  List<GoldDocument> unrelated() {
    Set<String> tested = new HashSet<>();
    Set<String> stories = new HashSet<>();
    for (List<HeldOutDocument> documents : tests.values()) {
      for (HeldOutDocument test : documents) {
        String id = test.document().id();
        tested.add(id);
        if (id.contains("ecb")) {
          stories.add(story(id));
        }
      }
    }
    return training.stream()
        .filter(document -> !document.corpus().equals("goldx-gum"))
        .filter(document -> !document.corpus().equals("silver-meantime"))
        .filter(document -> !tested.contains(document.id()))
        .filter(d -> !d.corpus().equals("silver-ecb") || !stories.contains(story(d.id())))
        .toList();
  }

  /** Documents of ECB+ are called {@code 18_7ecb.xml}: the seventh on story 18. */
  private static String story(String id) {
    return id.substring(0, id.indexOf('_'));
  }
}
