package org.postil.annotator.entities.minilm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.testkit.AnnotatedEntities;
import org.postil.types.EntityMention;

class BehaviourTest {

  private static AnnotatedEntities annotate(String text, Map<String, Object> configuration) {
    return AnnotatedEntities.by(new AccurateEntitiesAnnotator(), text, configuration);
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
  void explanationsSayOnRequestHowSureTheModelWas() {
    String text = "President Elena Costa flew to Madrid .";
    assertNull(annotate(text, Map.of()).mention("Elena Costa").getExplanation());
    AnnotatedEntities explained = annotate(text, Map.of("explain", true));
    String why = explained.mention("Elena Costa").getExplanation();
    assertTrue(why.matches("PER [01]\\.[0-9]{2}(, .+ [01]\\.[0-9]{2})*"), why);
  }
}
