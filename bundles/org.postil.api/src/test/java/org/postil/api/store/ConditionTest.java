package org.postil.api.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;

class ConditionTest {

  private static final Metadata METADATA =
      new Metadata(
          "Le Port",
          "The harbour = open",
          "en",
          new CreationTime("2025-07-31T10:00:00Z", CreationTime.Basis.METADATA),
          Map.of("words", "900", "section", "Sport"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language=EN",
        "language!=de",
        "date>=2025",
        "date>2025-07",
        "date<2026",
        "date=2025-07-31",
        "date<=2025-07-31",
        "words<1000",
        "words>=900.0",
        "title~HARBOUR = o",
        "section?",
        "unknown!=x",
        "id~news/",
        "source = le port"
      })
  void meets(String text) {
    assertTrue(Condition.parse(text).holds("news/1", METADATA), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"language=de", "date<2025-07-31", "words>900", "unknown?", "unknown=x", "id=x"})
  void doesNotMeet(String text) {
    assertTrue(!Condition.parse(text).holds("news/1", METADATA), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"language", "=de", "date>=", "url?x", ""})
  void isNoCondition(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Condition.parse(text));
    assertTrue(refused.getMessage().contains("[" + text + "]"), refused.getMessage());
  }

  @Test
  void itsTextIsReadBack() {
    Condition condition = Condition.parse("date >= 2025-01");
    assertEquals("date>=2025-01", condition.text());
    assertEquals(condition, Condition.parse(condition.text()));
  }
}
