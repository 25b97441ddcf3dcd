package org.postil.io.text.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApostrophesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the world`s first        | the world's first
          NASA`s and it doesn`t    | NASA's and it doesn't
          O`Brien and d`Arc        | O'Brien and d'Arc
          l´école                  | l'école
          the workers` rights      | the workers' rights
          the 1990`s               | the 1990's
          Zoë`s                    | Zoë's
          ليلى`s                   | ليلى's
          """)
  void aTickInsideAWordIsAnApostrophe(String written, String mended) {
    assertEquals(mended, mend(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          he said `yes` and left
          a `List`s size
          ``so it is'' she said
          `the bus` route
          a ` b
          `
          """)
  void quotationAndCodeStayAsTheyAre(String written) {
    assertEquals(written, mend(written));
  }

  private static String mend(String text) {
    StringBuilder builder = new StringBuilder(text);
    CorrectionLog log = new CorrectionLog();
    Apostrophes.mend(builder, log);
    assertEquals(text.equals(builder.toString()), log.inOrder().isEmpty(), "changes are recorded");
    return builder.toString();
  }
}
