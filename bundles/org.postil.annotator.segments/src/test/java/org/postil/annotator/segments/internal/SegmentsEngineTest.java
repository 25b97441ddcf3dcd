package org.postil.annotator.segments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

class SegmentsEngineTest {

  private final AnalysisEngine engine;
  private final JCas cas;

  SegmentsEngineTest() throws Exception {
    engine = UIMAFramework.produceAnalysisEngine(new SegmentsAnnotator().describe());
    cas = engine.newJCas();
  }

  @Test
  void aDocumentWithoutZonesIsCutAtItsLineEnds() throws Exception {
    assertEquals(
        List.of("A heading", "A sentence.", "Another one."),
        sentences("A heading\n\nA sentence. Another one.\n"));
  }

  @Test
  void wrappedLinesAreJoined() throws Exception {
    String wrapped =
        "The harbour board met for the third time this month and once again\n"
            + "failed to agree on the price of a berth, which has doubled since the\n"
            + "last election. Its chairman said that he would resign.\n";
    assertEquals(2, sentences(wrapped).size());
  }

  @Test
  void aSentenceNeverCrossesAZone() throws Exception {
    cas.setDocumentText("Short title goes on here");
    zone("heading", 0, 11);
    zone("paragraph", 12, 24);
    engine.process(cas);
    assertEquals(List.of("Short title", "goes on here"), covered());
  }

  @Test
  void boilerplateHasNoTokensAndNoSentences() throws Exception {
    cas.setDocumentText("Real text. Leave a comment");
    zone("paragraph", 0, 10);
    zone("boilerplate", 11, 26);
    engine.process(cas);
    assertEquals(List.of("Real text."), covered());
    assertEquals(3, cas.getAnnotationIndex(Token.class).size());
  }

  @Test
  void anEmptyDocumentHasNoSentences() throws Exception {
    assertEquals(List.of(), sentences(" \n\n"));
  }

  private List<String> sentences(String text) throws Exception {
    cas.setDocumentText(text);
    engine.process(cas);
    return covered();
  }

  private List<String> covered() {
    return cas.getAnnotationIndex(Sentence.class).stream().map(Sentence::getCoveredText).toList();
  }

  private void zone(String kind, int begin, int end) {
    Zone zone = new Zone(cas, begin, end);
    zone.setKind(kind);
    zone.addToIndexes();
  }
}
