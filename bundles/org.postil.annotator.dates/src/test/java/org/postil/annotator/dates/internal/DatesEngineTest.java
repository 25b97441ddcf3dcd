package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.junit.jupiter.api.Test;
import org.postil.testkit.Articles;
import org.postil.testkit.EngineChain;
import org.postil.types.TimexMention;

class DatesEngineTest {

  private static List<TimexMention> run(String text, Map<String, Object> configuration)
      throws UIMAException {
    try (EngineChain chain = EngineChain.of(List.of(new DatesAnnotator()), configuration)) {
      CAS cas = chain.run(Articles.of(text));
      return cas.getJCas().select(TimexMention.class).asList();
    }
  }

  @Test
  void mentionsCarryRuleConfidenceAndAnchor() throws UIMAException {
    List<TimexMention> found = run("He came on June 3, 2024. A day later he left.", Map.of());
    assertEquals(2, found.size());
    assertEquals("2024-06-03", found.get(0).getValue());
    assertEquals("date", found.get(0).getExplanation());
    assertEquals("DATE", found.get(0).getLabel());
    assertEquals("2024-06-04", found.get(1).getValue());
    assertEquals(found.get(0), found.get(1).getAnchor());
    assertTrue(found.get(1).getConfidence() < found.get(0).getConfidence());
  }

  @Test
  void vagueReferencesComeWhenAskedFor() throws UIMAException {
    assertEquals(0, run("They met recently.", Map.of()).size());
    assertEquals(1, run("They met recently.", Map.of("vague", true)).size());
  }

  @Test
  void theReferenceCanBeChosen() throws UIMAException {
    String text = "It began in 1990. In October it ended.";
    assertEquals("2023-10", run(text, Map.of("reference", "dct")).get(1).getValue());
    assertEquals("1990-10", run(text, Map.of("reference", "narrative")).get(1).getValue());
  }

  @Test
  void anUnknownReferenceIsRefusedWithTheChoices() {
    UIMAException refused =
        assertThrows(UIMAException.class, () -> run("x", Map.of("reference", "moon")));
    Throwable cause = refused;
    while (cause.getCause() != null && !(cause instanceof IllegalArgumentException)) {
      cause = cause.getCause();
    }
    assertNotNull(cause.getMessage());
    assertTrue(cause.getMessage().contains("expected auto, dct or narrative"), cause.getMessage());
  }
}
