package org.postil.annotator.entities.nlp4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.testkit.AnnotatedEntities;
import org.postil.testkit.EngineChain;
import org.postil.types.EntityMention;

class BehaviourTest {

  private static AnnotatedEntities annotate(String text, Map<String, Object> more) {
    Map<String, Object> configuration = new HashMap<>(Models.configuration());
    configuration.putAll(more);
    return AnnotatedEntities.by(new Nlp4jEntitiesAnnotator(), text, configuration);
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
    assertEquals(expected, annotate(text, Map.of()).shown());
  }

  @Test
  void mentionsOfOnePersonShareANumberAndTheFullName() {
    AnnotatedEntities all =
        annotate("Senator Julia Marsh spoke in Boston .\nMarsh left the room .", Map.of());
    EntityMention full = all.mention("Julia Marsh");
    EntityMention bare = all.mention("Marsh");
    assertEquals(full.getEntity(), bare.getEntity());
    assertEquals("Julia Marsh", bare.getName());
    assertTrue(full.getConfidence() > 0.5 && full.getConfidence() <= 1);
  }

  @Test
  void aGazetteerOfOnesOwnWorksWithoutTraining() {
    String csv = "Grey Heron,MISC,vehicle,MV Grey Heron,add\nOslo,,,,ban";
    AnnotatedEntities all =
        annotate("The Grey Heron left Oslo in March .", Map.of("gazetteer", csv));
    assertEquals(1, all.mentions().size());
    assertEquals("vehicle", all.mention("Grey Heron").getKind());
  }

  @Test
  void explanationsGiveTheClassOfOntoNotes() {
    String text = "President Elena Costa flew to Madrid .";
    String why = annotate(text, Map.of()).mention("Madrid").getExplanation();
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
