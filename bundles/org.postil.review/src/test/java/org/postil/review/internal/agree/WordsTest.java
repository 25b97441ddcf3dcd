package org.postil.review.internal.agree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void wordsAreRunsOfLettersAndDigitsAndOtherCharactersStandAlone() {
    String text = "U.S.-led 3rd, cafe\u0301\n🚢🚢\u00a0中文";
    Words words = new Words(text);
    List<Integer> whole = words.within(0, text.length()).boxed().toList();
    assertEquals(12, words.size());
    assertEquals(12, whole.size());
  }

  @Test
  void aSpanTakesTheWordsThatItShares() {
    Words words = new Words("Ms. Solvang said");
    assertEquals(List.of(2), words.within(4, 11).boxed().toList());
    assertEquals(List.of(1, 2), words.within(2, 5).boxed().toList());
    assertEquals(List.of(), words.within(3, 4).boxed().toList());
    assertEquals(List.of(3), words.within(12, 99).boxed().toList());
  }
}
