package org.postil.annotator.entities.internal.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.EntityLabel;

/**
 * Names of news that were marked by reading, in place of the teacher's: {@code read-labels.jsonl}
 * has a line {@code {"id","spans":[[start,end,label]]}} for each document of the silver data that
 * was read, without its text; offsets are code points. None of these documents is in a test by
 * hand.
 */
final class ReadLabels {

  private static final String LABELS = "read-labels.jsonl";

  private final Map<String, JsonNode> read = new HashMap<>();

  private ReadLabels() {}

  /** The labels that lie beside this class. */
  static ReadLabels load() throws IOException {
    try (InputStream in = ReadLabels.class.getResourceAsStream(LABELS)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Labels of lines of JSON. */
  static ReadLabels of(String lines) throws IOException {
    ReadLabels labels = new ReadLabels();
    ObjectMapper json = new ObjectMapper();
    for (String line : lines.split("\n")) {
      JsonNode node = json.readTree(line);
      labels.read.put(node.get("id").asText(), node.get("spans"));
    }
    return labels;
  }

  /** The documents in their order; those that were read are gold. */
  List<GoldDocument> in(List<GoldDocument> documents) {
    return documents.stream()
        .map(document -> read.containsKey(document.id()) ? gold(document) : document)
        .toList();
  }

  private GoldDocument gold(GoldDocument document) {
    String text = document.text();
    List<GoldSpan> spans = new ArrayList<>();
    for (JsonNode span : read.get(document.id())) {
      int begin = text.offsetByCodePoints(0, span.get(0).asInt());
      int end = text.offsetByCodePoints(0, span.get(1).asInt());
      spans.add(new GoldSpan(begin, end, EntityLabel.valueOf(span.get(2).asText())));
    }
    return new GoldDocument("gold-read", document.id(), text, spans);
  }
}
