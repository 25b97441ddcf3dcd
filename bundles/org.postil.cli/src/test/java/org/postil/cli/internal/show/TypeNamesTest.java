package org.postil.cli.internal.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {

  @ParameterizedTest
  @CsvSource({
    "org.postil.types.EntityMention,entity",
    "org.postil.types.TimexMention,timex",
    "org.postil.types.Quotation,quote",
    "org.postil.types.Token,token",
    "org.postil.types.Mention,mention",
    "my.Thing,thing"
  })
  void shortNamesAreWhatPeopleType(String type, String name) {
    assertEquals(name, TypeNames.shortName(type));
  }

  @Test
  void shortAndFullNamesAreBothWanted() {
    assertTrue(TypeNames.isWanted("org.postil.types.EntityMention", Set.of("entity")));
    assertTrue(TypeNames.isWanted("my.Thing", Set.of("my.Thing")));
    assertFalse(TypeNames.isWanted("my.Thing", Set.of("entity")));
  }
}
