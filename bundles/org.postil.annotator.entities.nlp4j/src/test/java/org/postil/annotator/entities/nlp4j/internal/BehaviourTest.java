package org.postil.annotator.entities.nlp4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
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

  private static List<EntityMention> annotate(String text, Map<String, Object> more) {
    Map<String, Object> configuration = new HashMap<>(Models.configuration());
    configuration.putAll(more);
    List<AnnotatorProvider> annotators = List.of(new Nlp4jEntitiesAnnotator());
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
        "The French carmaker Renault cut jobs in Lyon .|MISC French; ORG Renault; LOC Lyon",
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
  void explanationsGiveTheClassOfOntoNotes() {
    String text = "President Elena Costa flew to Madrid .";
    String why = mention(annotate(text, Map.of()), "Madrid").getExplanation();
    assertTrue(why.matches("NLP4J GPE [01]\\.[0-9]{2}"), why);
  }

  @Test
  void missingModelsAreSaidWithWhatToDo() {
    Map<String, Object> wrong = Map.of("models", "no/such.jar");
    List<AnnotatorProvider> annotators = List.of(new Nlp4jEntitiesAnnotator());
    UIMAException thrown =
        assertThrows(UIMAException.class, () -> EngineChain.of(annotators, wrong));
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    assertTrue(
        cause.getMessage().contains("there is no file [no/such.jar]; put"), cause.toString());
  }
}
