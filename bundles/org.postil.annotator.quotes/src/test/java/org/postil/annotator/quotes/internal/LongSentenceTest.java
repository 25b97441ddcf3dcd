package org.postil.annotator.quotes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.types.Quotation;

/** Sentences that no writer ends, such as lists and tables that lost their lines. */
class LongSentenceTest {

  private static final String REPORT = "the mayor said the ferry will sail in May, ";

  private static List<Quotation> quotations(String text) throws Exception {
    return new Chain().run(text, List.of());
  }

  @Test
  void aSentenceOfSomeHundredWordsIsReadForWhatIsReported() throws Exception {
    assertEquals(
        "indirect", quotations("Then " + REPORT.repeat(20) + "we hear.").get(0).getLabel());
  }

  @Test
  void aSentenceOfThousandsOfWordsIsNoProseAndReportsNothing() throws Exception {
    assertEquals(List.of(), quotations("Then " + REPORT.repeat(300) + "we hear."));
  }

  @Test
  void theSentenceAfterAnEndlessOneIsReadAsEver() throws Exception {
    String text = "Then " + REPORT.repeat(300) + "we hear.\n\nAnna Holm said the ferry will sail.";
    assertEquals(
        List.of("the ferry will sail"),
        quotations(text).stream().map(Quotation::getCoveredText).toList());
  }
}
