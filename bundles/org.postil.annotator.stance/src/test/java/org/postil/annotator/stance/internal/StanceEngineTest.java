package org.postil.annotator.stance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.testkit.CapitalisedMentions;
import org.postil.types.EntityMention;
import org.postil.types.Quotation;
import org.postil.types.StanceMention;

class StanceEngineTest {

  @TempDir Path folder;

  private final AnalysisEngine segments =
      UIMAFramework.produceAnalysisEngine(new SegmentsAnnotator().describe());
  private final AnalysisEngine names =
      UIMAFramework.produceAnalysisEngine(new CapitalisedMentions().describe());
  private final JCas cas = names.newJCas();

  StanceEngineTest() throws Exception {}

  @Test
  void praiseIsForAndBlameIsAgainst() throws Exception {
    assertEquals("for", only("Residents praised Anna Holm for her brilliant work.").getLabel());
    assertEquals("against", only("A corrupt liar, Petra Lind betrayed her voters.").getLabel());
    assertEquals("neutral", only("On Monday Jonas Beck will travel to the coast.").getLabel());
  }

  @Test
  void theEvidenceNamesTheWordsThatCarriedIt() throws Exception {
    StanceMention stance = only("Residents called Anna Holm a corrupt and shameful liar.");
    List<String> words = new ArrayList<>();
    for (Annotation word : stance.getEvidence()) {
      words.add(word.getCoveredText());
    }
    assertTrue(words.contains("corrupt") || words.contains("liar"), words.toString());
    assertTrue(stance.getExplanation().contains(words.get(0)));
    assertTrue(stance.getConfidence() > 0.5 && stance.getStrength() > 0.4);
  }

  @Test
  void whoeverIsQuotedHoldsThePosition() throws Exception {
    start("“Anna Holm is a disgrace,” said Jonas Beck.");
    EntityMention speaker = cas.getAnnotationIndex(EntityMention.class).stream().toList().get(1);
    Quotation quotation = new Quotation(cas, 0, 26);
    quotation.setLabel("direct");
    quotation.setSpeaker(speaker);
    quotation.setSpeakerName("Jonas Beck");
    quotation.addToIndexes();
    StanceMention stance = run(Map.of()).get(0);
    assertEquals("Jonas Beck", stance.getHolderName());
    assertSame(speaker, stance.getHolder());
  }

  @Test
  void theSubjectOfAJudgingVerbHoldsThePosition() throws Exception {
    start("Jonas Beck angrily condemned Anna Holm.");
    assertEquals("Jonas Beck", run(Map.of()).get(1).getHolderName());
    start("Anna Holm was condemned by Jonas Beck.");
    assertEquals("Jonas Beck", run(Map.of()).get(0).getHolderName());
  }

  @Test
  void elseTheAuthorHoldsIt() throws Exception {
    StanceMention stance = only("The shameful record of Anna Holm speaks for itself.");
    assertNull(stance.getHolder());
    assertNull(stance.getHolderName());
  }

  @Test
  void targetsOfOnesOwnAreFoundByPhraseAndByDescription() throws Exception {
    String targets =
        "# ours\nharbour wall | tidal barrage; sea wall | \n"
            + "station | | extending the operation of the orbital station";
    start("The tidal barrages are a gift. They will extend the station’s operations. It rained.");
    List<StanceMention> found = run(Map.of("targets", targets));
    assertEquals(List.of("harbour wall", "station"), targetNames(found));
    assertEquals("tidal barrages", found.get(0).getCoveredText());
  }

  @Test
  void aTargetThatIsAnEntityIsWrittenOnce() throws Exception {
    start("Anna Holm left.");
    List<StanceMention> found = run(Map.of("targets", "the mayor | Anna Holm"));
    assertEquals(List.of("the mayor"), targetNames(found));
    assertEquals("Anna Holm", found.get(0).getTarget().getCoveredText());
  }

  @Test
  void targetsComeFromAFileToo() throws Exception {
    Path file = Files.writeString(folder.resolve("targets.txt"), "rain | drizzle\n");
    start("The drizzle stopped.");
    assertEquals(List.of("rain"), targetNames(run(Map.of("targetsFile", file.toString()))));
    StanceAnnotator annotator = new StanceAnnotator();
    String before = annotator.resourceVersion(Map.of("targetsFile", file.toString()));
    Files.writeString(file, "rain | shower\n");
    assertTrue(!before.equals(annotator.resourceVersion(Map.of("targetsFile", file.toString()))));
  }

  @Test
  void aLineThatIsNoTargetIsRefusedWithItsNumber() {
    Exception refused =
        assertThrows(ResourceInitializationException.class, () -> run(Map.of("targets", "a\n|b")));
    Throwable cause = refused;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    assertTrue(cause.getMessage().contains("line 2"), cause.getMessage());
  }

  @Test
  void positionsThatAreNotCertainEnoughCountAsNeutral() throws Exception {
    start("Residents praised Anna Holm for her brilliant work.");
    StanceMention stance = run(Map.of("leastCertainty", 0.999f)).get(0);
    assertEquals("neutral", stance.getLabel());
    assertEquals(0, stance.getEvidence().size());
  }

  @Test
  void neutralPositionsAndLabelsCanBeLeftOut() throws Exception {
    start("On Monday Jonas Beck will travel to the coast.");
    assertEquals(0, run(Map.of("neutral", false)).size());
    start("Residents praised Anna Holm for her brilliant work.");
    assertEquals(0, run(Map.of("labels", "ORG,LOC")).size());
  }

  private StanceMention only(String text) throws Exception {
    start(text);
    List<StanceMention> found = run(Map.of());
    assertEquals(1, found.size());
    return found.get(0);
  }

  private void start(String text) throws Exception {
    cas.reset();
    cas.setDocumentText(text);
    segments.process(cas);
    names.process(cas);
  }

  private List<StanceMention> run(Map<String, Object> settings) throws Exception {
    AnalysisEngineDescription description = new StanceAnnotator().describe();
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      ConfigurationParameter parameter =
          UIMAFramework.getResourceSpecifierFactory().createConfigurationParameter();
      parameter.setName(setting.getKey());
      parameter.setType(setting.getValue().getClass().getSimpleName());
      description
          .getMetaData()
          .getConfigurationParameterDeclarations()
          .addConfigurationParameter(parameter);
      description
          .getMetaData()
          .getConfigurationParameterSettings()
          .setParameterValue(setting.getKey(), setting.getValue());
    }
    UIMAFramework.produceAnalysisEngine(description).process(cas);
    return cas.getAnnotationIndex(StanceMention.class).stream().toList();
  }

  private static List<String> targetNames(List<StanceMention> found) {
    return found.stream().map(StanceMention::getTargetName).toList();
  }
}
