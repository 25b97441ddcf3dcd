package org.postil.annotator.entities.minilm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.Articles;
import org.postil.testkit.EngineChain;
import org.postil.types.EntityMention;

class BehaviourTest {

  private static List<EntityMention> annotate(String text, Map<String, Object> configuration) {
    List<AnnotatorProvider> annotators = List.of(new AccurateEntitiesAnnotator());
    try (EngineChain chain = EngineChain.of(annotators, configuration)) {
      var mentions = chain.run(Articles.of(text)).getJCas().select(EntityMention.class);
      return new ArrayList<>(mentions.asList());
    } catch (UIMAException e) {
      throw new IllegalStateException("cannot annotate", e);
    }
  }

  private static EntityMention mention(List<EntityMention> all, String words) {
    return all.stream().filter(m -> m.getCoveredText().equals(words)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prime Minister Elena Costa flew to Lisbon on Monday .|PER Elena Costa; LOC Lisbon",
        "The French bank BNP Paribas cut jobs in Lyon .|MISC French; ORG BNP Paribas; LOC Lyon",
        "Reporters of Reuters and the New York Times met in Nairobi .|ORG Reuters; ORG New York Times; LOC Nairobi",
        "Nothing was said about the weather yesterday .|",
      })
  void findsTheNamesOfNews(String text, String names) {
    List<String> expected = names == null ? List.of() : List.of(names.split("; "));
    List<String> found =
        annotate(text, Map.of()).stream()
            .map(m -> m.getLabel() + " " + m.getCoveredText())
            .toList();
    assertEquals(expected, found);
  }

  @Test
  void mentionsOfOnePersonShareANumberAndTheFullName() {
    List<EntityMention> all =
        annotate("Senator Julia Marsh spoke in Boston .\nMarsh left the room .", Map.of());
    EntityMention full = mention(all, "Julia Marsh");
    EntityMention bare = mention(all, "Marsh");
    assertEquals(full.getEntity(), bare.getEntity());
    assertEquals("Julia Marsh", bare.getName());
    assertTrue(full.getConfidence() > 0.5 && full.getConfidence() <= 1);
  }

  @Test
  void aGazetteerOfOnesOwnWorksWithoutTraining() {
    String csv = "Grey Heron,MISC,vehicle,MV Grey Heron,add\nOslo,,,,ban";
    List<EntityMention> all =
        annotate("The Grey Heron left Oslo in March .", Map.of("gazetteer", csv));
    assertEquals(1, all.size());
    assertEquals("vehicle", mention(all, "Grey Heron").getKind());
  }

  @Test
  void explanationsSayOnRequestHowSureTheModelWas() {
    String text = "President Elena Costa flew to Madrid .";
    assertNull(mention(annotate(text, Map.of()), "Elena Costa").getExplanation());
    List<EntityMention> explained = annotate(text, Map.of("explain", true));
    String why = mention(explained, "Elena Costa").getExplanation();
    assertTrue(why.matches("PER [01]\\.[0-9]{2}(, .+ [01]\\.[0-9]{2})*"), why);
  }
}
