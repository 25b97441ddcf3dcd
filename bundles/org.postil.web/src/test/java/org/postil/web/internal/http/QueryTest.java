package org.postil.web.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {

  @Test
  void valuesAreDecoded() {
    Query query = new Query("id=a%2Fb%20%C3%A9+x&flag=true&label=a&label=b&empty=");
    assertEquals("a/b é x", query.required("id"));
    assertTrue(query.flag("flag"));
    assertEquals(List.of("a", "b"), query.texts("label"));
    assertEquals("", query.required("empty"));
    assertTrue(query.text("missing").isEmpty());
  }

  @Test
  void unknownParametersAreNamed() {
    Problem problem = assertThrows(Problem.class, () -> new Query("limt=3").only(Set.of("limit")));
    assertEquals("Cannot use the parameter [limt]: expected limit", problem.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=11", "limit=x", "limit=1&limit=2", "limit=%zz"})
  void wrongNumbersAreRefused(String text) {
    assertEquals(
        400,
        assertThrows(Problem.class, () -> new Query(text).integer("limit", 1, 10, 5)).status());
  }
}
