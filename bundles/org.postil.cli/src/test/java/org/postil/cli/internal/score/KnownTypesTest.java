package org.postil.cli.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.fake.Documents;

class KnownTypesTest {

  private final KnownTypes known =
      new KnownTypes()
          .addLayers(
              List.of(
                  Documents.layer("p", "1", "example.Percentage", 0, 1, "%"),
                  Documents.layer("p", "1", "example.MoneyMention", 0, 1, "EUR"),
                  Documents.layer("p", "1", "example.Token", 0, 1, "x")));

  @Test
  void sharedTypesAreCalledByTheirShortNamesInAnyCase() {
    assertEquals(Set.of("entity", "quote"), known.resolve(List.of("ENTITY", "Quotation")));
    assertEquals(Set.of("uima.tcas.Annotation"), known.resolve(List.of("annotation")));
    assertEquals(Set.of("label", "zone"), known.resolve(List.of("DocumentLabel", "Zone")));
  }

  @Test
  void otherTypesAreCalledByTheirFullNames() {
    assertEquals(
        Set.of("example.Percentage", "example.MoneyMention"),
        known.resolve(List.of("percentage", "Money")));
    assertEquals(Set.of("not.Seen"), known.resolve(List.of("not.Seen")));
  }

  @Test
  void aShortNameOfASharedTypeGoesOnMeaningThatOne() {
    assertEquals(Set.of("token"), known.resolve(List.of("token")));
  }

  @Test
  void anUnknownNameIsRefusedWithThoseThatAreKnown() {
    CommandFailure refused =
        assertThrows(CommandFailure.class, () -> known.resolve(List.of("entitty")));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("label, money, percentage, quote"),
        refused.getMessage());
  }
}
