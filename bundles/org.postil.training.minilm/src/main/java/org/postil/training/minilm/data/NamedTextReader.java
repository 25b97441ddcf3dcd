package org.postil.training.minilm.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postil.entities.EntityLabel;
import org.postil.training.minilm.data.NamedText.Name;

/** Reads JSONL files of {@code {"id","text","spans":[{"start","end","label"}]}}, in code points. */
public final class NamedTextReader {

  private final ObjectMapper json = new ObjectMapper();

  /** All texts of the {@code .jsonl} files in folders, by name of the file. */
  public List<NamedText> folders(Path... folders) throws IOException {
    List<NamedText> texts = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
          texts.addAll(file(file));
        }
      }
    }
    return texts;
  }

  /** All texts of a file. */
  public List<NamedText> file(Path file) throws IOException {
    String corpus = file.getFileName().toString().replace(".jsonl", "");
    List<NamedText> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      texts.add(text(corpus, json.readTree(line)));
    }
    return texts;
  }

  private static NamedText text(String corpus, JsonNode node) {
    String text = node.get("text").asText();
    List<Name> names = new ArrayList<>();
    for (JsonNode span : node.get("spans")) {
      int begin = text.offsetByCodePoints(0, span.get("start").asInt());
      int end = text.offsetByCodePoints(0, span.get("end").asInt());
      names.add(new Name(begin, end, EntityLabel.valueOf(span.get("label").asText())));
    }
    return new NamedText(corpus, node.get("id").asText(), text, longest(names));
  }

  /** Of names that overlap, the longest. */
  private static List<Name> longest(List<Name> names) {
    List<Name> sorted = new ArrayList<>(names);
    sorted.sort(
        Comparator.comparingInt((Name n) -> n.begin() - n.end()).thenComparingInt(Name::begin));
    List<Name> kept = new ArrayList<>();
    for (Name name : sorted) {
      if (kept.stream().noneMatch(k -> k.begin() < name.end() && name.begin() < k.end())) {
        kept.add(name);
      }
    }
    kept.sort(Comparator.comparingInt(Name::begin));
    return List.copyOf(kept);
  }
}
