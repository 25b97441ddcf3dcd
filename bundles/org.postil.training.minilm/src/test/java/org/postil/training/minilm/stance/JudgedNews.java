package org.postil.training.minilm.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.stance.model.StanceModel;
import org.postil.types.Sentence;
import org.postil.types.Token;

/**
 * Reads labels that a reader gave to names in news; {@code news.md} beside them tells how. They
 * have no text: lines of {@code {"source","id","targets":[[begin,end,kind,label...]]}}, offsets in
 * UTF-16 code units, the source being a JSONL file or a folder of text files in the shared folder.
 */
final class JudgedNews {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path shared;
  private final AnalysisEngine segments;
  private final JCas cas;
  private final Map<String, Map<String, String>> texts = new HashMap<>();

  /**
   * A reader.
   *
   * @param shared the folder that holds {@code data} and {@code corpus}
   */
  JudgedNews(Path shared) throws Exception {
    this.shared = shared;
    segments = UIMAFramework.produceAnalysisEngine(new SegmentsAnnotator().describe());
    cas = segments.newJCas();
  }

  /** The names of one file of labels, cut into sentences and words as the pipeline cuts them. */
  List<JudgedTarget> read(String file) throws Exception {
    return read(file, id -> true);
  }

  /** Those in some documents. */
  List<JudgedTarget> read(String file, Predicate<String> isWanted) throws Exception {
    List<JudgedTarget> targets = new ArrayList<>();
    for (JsonNode document : documents(file)) {
      if (isWanted.test(document.get("id").asText())) {
        cas.reset();
        cas.setDocumentText(text(document.get("source").asText(), document.get("id").asText()));
        segments.process(cas);
        for (JsonNode target : document.get("targets")) {
          targets.add(target(target));
        }
      }
    }
    return targets;
  }

  /** The documents that one file of labels is about. */
  List<String> ids(String file) throws IOException {
    return documents(file).stream().map(document -> document.get("id").asText()).toList();
  }

  private static List<JsonNode> documents(String file) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    try (InputStream in = JudgedNews.class.getResourceAsStream(file)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        documents.add(JSON.readTree(line));
      }
    }
    return documents;
  }

  private String text(String source, String id) throws IOException {
    Path path = shared.resolve(source);
    if (Files.isDirectory(path)) {
      return Files.readString(path.resolve(id + ".txt")).replace('`', '\'');
    }
    if (!texts.containsKey(source)) {
      Map<String, String> byId = new HashMap<>();
      for (String line : Files.readAllLines(path)) {
        JsonNode document = JSON.readTree(line);
        byId.put(document.get("id").asText(), document.get("text").asText());
      }
      texts.put(source, byId);
    }
    return texts.get(source).get(id);
  }

  private JudgedTarget target(JsonNode target) {
    int begin = target.get(0).asInt();
    int end = target.get(1).asInt();
    for (Sentence sentence : cas.getAnnotationIndex(Sentence.class)) {
      if (sentence.getBegin() <= begin && end <= sentence.getEnd()) {
        return target(cas.select(Token.class).coveredBy(sentence).asList(), target);
      }
    }
    throw new IllegalArgumentException("Cannot find target at " + begin + ": no sentence has it");
  }

  private static JudgedTarget target(List<Token> tokens, JsonNode target) {
    int first = 0;
    while (tokens.get(first).getEnd() <= target.get(0).asInt()) {
      first++;
    }
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).getBegin() < target.get(1).asInt()) {
      last++;
    }
    List<Integer> labels = new ArrayList<>();
    for (int i = 3; i < target.size(); i++) {
      labels.add(label(target.get(i).asText()));
    }
    String[] forms = tokens.stream().map(Token::getCoveredText).toArray(String[]::new);
    return new JudgedTarget(forms, first, last, target.get(2).asText(), labels);
  }

  private static int label(String name) {
    return switch (name) {
      case "against" -> StanceModel.AGAINST;
      case "neutral" -> StanceModel.NEUTRAL;
      case "for" -> StanceModel.FOR;
      default -> throw new IllegalArgumentException("Cannot read label [" + name + "]");
    };
  }
}
