package org.postil.annotator.entities.internal.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.EntityLabel;

/** Reads the JSONL files of training data; offsets there are code points. */
final class GoldReader {

  private final ObjectMapper json = new ObjectMapper();

  /** All documents of the {@code .jsonl} files of a folder, by name of the file. */
  List<GoldDocument> folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    List<GoldDocument> documents = new ArrayList<>();
    for (Path file : files) {
      documents.addAll(file(file));
    }
    return documents;
  }

  /** All documents of a file. */
  List<GoldDocument> file(Path file) throws IOException {
    String corpus = file.getFileName().toString().replace(".jsonl", "");
    List<GoldDocument> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      documents.add(document(corpus, json.readTree(line)));
    }
    return documents;
  }

  private static GoldDocument document(String corpus, JsonNode node) {
    String text = node.get("text").asText();
    List<GoldSpan> spans = new ArrayList<>();
    for (JsonNode span : node.get("spans")) {
      int begin = text.offsetByCodePoints(0, span.get("start").asInt());
      int end = text.offsetByCodePoints(0, span.get("end").asInt());
      spans.add(new GoldSpan(begin, end, EntityLabel.valueOf(span.get("label").asText())));
    }
    return new GoldDocument(corpus, node.get("id").asText(), text, withoutOverlaps(spans));
  }

  /** Keeps the longest of overlapping spans. */
  private static List<GoldSpan> withoutOverlaps(List<GoldSpan> spans) {
    List<GoldSpan> sorted = new ArrayList<>(spans);
    sorted.sort(
        Comparator.comparingInt((GoldSpan s) -> s.begin() - s.end())
            .thenComparingInt(GoldSpan::begin));
    List<GoldSpan> kept = new ArrayList<>();
    for (GoldSpan span : sorted) {
      if (kept.stream().noneMatch(k -> k.begin() < span.end() && span.begin() < k.end())) {
        kept.add(span);
      }
    }
    kept.sort(Comparator.comparingInt(GoldSpan::begin));
    return List.copyOf(kept);
  }
}
