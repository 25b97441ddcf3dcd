package org.postil.search.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.api.search.QueryException;

class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u00a6',
      quoteCharacter = '`',
      value = {
        "``¦0¦found nothing",
        "`ferry AND`¦9¦found nothing",
        "`ferry OR OR`¦9¦small letters",
        "`(ferry`¦0¦not closed",
        "`ferry)`¦5¦found [)]",
        "`a \"b`¦2¦quotation mark is not closed",
        "`a [b`¦2¦bracket is not closed",
        "`a {b`¦2¦brace is not closed",
        "`a ]`¦2¦did not expect",
        "`NOT a`¦0¦NOT alone",
        "`a NEAR/x b`¦2¦number of words",
        "`a NEAR {id=b}`¦7¦stands between words",
        "`(a b) NEAR c`¦0¦stands between words",
        "`a ?!`¦2¦no letter or digit",
        "`\"a b*\"`¦0¦asterisk",
        "`a {date}`¦2¦{date>=2025-07}",
        "`[]`¦1¦expected a type or a label",
        "`[ORG value>]`¦5¦expected a value",
        "`[ORG is=right]`¦5¦accepted, added",
        "`[ORG value>2 ,]`¦12¦expected a type or a label"
      })
  void whatCannotBeReadIsRefusedWithItsPlaceAndARemedy(String query, int position, String part) {
    QueryException refused =
        assertThrows(QueryException.class, () -> QueryParser.parse(query, FormerLabels.NONE));
    assertEquals(position, refused.position(), refused.getMessage());
    assertTrue(String.valueOf(refused.getMessage()).contains(part), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u00a6',
      quoteCharacter = '`',
      value = {
        "`a b`¦`a AND b`",
        "`a AND b OR c`¦`(a b) OR c`",
        "`a NEAR b`¦`a NEAR/5 b`",
        "`U.S.`¦`\"u s\"`",
        "`[entity:ORG]`¦`[entity label=org]`",
        "`[label = ORG]`¦`[* label=org]`",
        "`[ \"ORG\" name=\"a b\" ]`¦`[org name = \"a b\"]`",
        "`a NOT b`¦`a AND NOT b`",
        "`Ａ`¦`a`"
      })
  void oneThingMayBeWrittenInSeveralWays(String one, String other) throws QueryException {
    String meaning =
        QueryParser.parse(one, FormerLabels.NONE).toString().toLowerCase(java.util.Locale.ROOT);
    assertEquals(
        meaning,
        QueryParser.parse(other, FormerLabels.NONE).toString().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void anyTextIsReadOrRefusedWithAPlaceInIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] parts = {
      "(", ")", "[", "]", "{", "}", "\"", " ", "a", "AND", "NEAR/3", "NOT", "OR", "*", "=", ">",
      "2027", "IN", "is", "\ud83d"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        query.append(parts[random.nextInt(parts.length)]);
      }
      try {
        QueryParser.parse(query.toString(), FormerLabels.NONE);
      } catch (QueryException e) {
        assertTrue(
            e.position() >= 0 && e.position() <= query.length(), "seed " + seed + ": " + query);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2028,2027,1",
    "2027-03,2027,0",
    "2026-W53,2027,-1",
    "2028-W10,2027-12-31,1",
    "2027-SU,2027,0",
    "203,2027,1",
    "2027,2027-03,0",
    "2031-01-05T10:00,2031-01-05,0",
    "0.5,0.25,1",
    "7,10,-1",
    "b,A,1"
  })
  void valuesAreComparedByWhatTheyAre(String value, String wanted, int order) {
    assertEquals(order, Integer.signum(Values.order(value, wanted).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({"P3D,2027", "PRESENT_REF,2027", "XXXX-12-25,2027", "20XX,2027", "high,0.5"})
  void whatIsNoDateOrNumberIsNeitherMoreNorLess(String value, String wanted) {
    assertTrue(Values.order(value, wanted).isEmpty());
  }
}
