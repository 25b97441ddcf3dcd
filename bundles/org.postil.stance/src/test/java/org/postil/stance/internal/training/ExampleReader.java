package org.postil.stance.internal.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.stance.model.StanceModel;
import org.postil.types.Token;

/** Reads NewsMTSC files, cut into words as the pipeline cuts them. */
public final class ExampleReader {

  private final ObjectMapper json = new ObjectMapper();
  private final AnalysisEngine segments;
  private final JCas cas;

  public ExampleReader() throws Exception {
    segments = UIMAFramework.produceAnalysisEngine(new SegmentsAnnotator().describe());
    cas = segments.newJCas();
  }

  /** All examples of a file. */
  public List<Example> read(Path file) throws Exception {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      boolean training = node.has("sentence");
      String text = node.get(training ? "sentence" : "text").asText();
      int from = training ? node.get("from").asInt() : node.get("target").get("start").asInt();
      int to = training ? node.get("to").asInt() : node.get("target").get("end").asInt();
      int label = label(node.get(training ? "polarity" : "label").asText());
      int begin = text.offsetByCodePoints(0, Math.min(from, text.codePointCount(0, text.length())));
      int end = text.offsetByCodePoints(0, Math.min(to, text.codePointCount(0, text.length())));
      examples.add(example(text, begin, end, label));
    }
    return examples;
  }

  private static int label(String name) {
    return switch (name) {
      case "-1", "negative" -> StanceModel.AGAINST;
      case "0", "neutral" -> StanceModel.NEUTRAL;
      case "1", "positive" -> StanceModel.FOR;
      default -> throw new IllegalArgumentException("Cannot read label [" + name + "]");
    };
  }

  private Example example(String text, int begin, int end, int label) throws Exception {
    cas.reset();
    cas.setDocumentText(text.replace('\n', ' '));
    segments.process(cas);
    List<String> forms = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (Token token : cas.getAnnotationIndex(Token.class)) {
      if (token.getEnd() > begin && token.getBegin() < end) {
        first = first < 0 ? forms.size() : first;
        last = forms.size();
      }
      forms.add(token.getCoveredText());
    }
    if (first < 0) {
      throw new IllegalArgumentException("Cannot find target at " + begin + ": no word is there");
    }
    return new Example(forms.toArray(String[]::new), first, last, label);
  }
}
