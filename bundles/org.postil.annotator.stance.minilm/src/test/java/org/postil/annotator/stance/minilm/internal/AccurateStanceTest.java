package org.postil.annotator.stance.minilm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.Articles;
import org.postil.testkit.CapitalisedMentions;
import org.postil.testkit.EngineChain;
import org.postil.types.StanceMention;

class AccurateStanceTest {

  private static final List<AnnotatorProvider> CHAIN =
      List.of(new SegmentsAnnotator(), new CapitalisedMentions(), new AccurateStanceAnnotator());

  private static List<StanceMention> annotate(String text, Map<String, Object> configuration) {
    try (EngineChain chain = EngineChain.of(CHAIN, configuration)) {
      var found = chain.run(Articles.of(text)).getJCas().select(StanceMention.class);
      return new ArrayList<>(found.asList());
    } catch (UIMAException e) {
      throw new IllegalStateException("cannot annotate", e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Neighbours thanked Clara Voss for her generous and courageous help.|for",
        "The shameless lies of Clara Voss have ruined the town.|against",
        "Next week Clara Voss will arrive by train.|neutral",
      })
  void praiseAndBlameAreTold(String text, String label) {
    List<StanceMention> found = annotate(text, Map.of());
    assertEquals(1, found.size());
    assertEquals(label, found.get(0).getLabel());
  }

  @Test
  void theEvidenceIsOfTheSentenceAndNotTheTarget() {
    String text = "The shameless lies of Clara Voss have ruined the town.";
    StanceMention stance = annotate(text, Map.of()).get(0);
    List<String> words = new ArrayList<>();
    for (Annotation word : stance.getEvidence()) {
      words.add(word.getCoveredText());
    }
    assertFalse(words.isEmpty());
    assertTrue(List.of("shameless", "lies", "ruined").contains(words.get(0)), words.toString());
    assertFalse(words.contains("Clara") || words.contains("Voss"));
  }

  @Test
  void targetsOfOnesOwnAreJudged() {
    String text = "The corrupt toll road is a disgrace and must be stopped.";
    List<StanceMention> found = annotate(text, Map.of("targets", "toll | toll road"));
    assertEquals(List.of("toll"), found.stream().map(StanceMention::getTargetName).toList());
    assertEquals("against", found.get(0).getLabel());
  }

  @Test
  void whoeverJudgesHoldsThePosition() {
    String text = "Clara Voss condemned Martin Hale.";
    List<StanceMention> found = annotate(text, Map.of());
    assertEquals("Clara Voss", found.get(1).getHolderName());
  }
}
