package org.postil.entities.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSplitterTest {

  private final WordSplitter splitter = new WordSplitter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Norway-led|Norway - led",
        "U.S.-led|U.S. - led",
        "Oslo's|Oslo 's",
        "Oslo’s|Oslo ’s",
        "Oslo`s|Oslo `s",
        "Reuters'|Reuters '",
        "didn't|did n't",
        "O'Hara|O'Hara",
        "O’Hara's|O’Hara 's",
        "1,250.5|1,250.5",
        "(Lima)|( Lima )",
        "AT&T|AT&T",
        "Gov.Berg|Gov. Berg",
        "Inc.|Inc.",
        "harbour.|harbour .",
        "J.|J.",
        "wait...|wait ...",
        "desk@post.example|desk@post.example",
        "https://post.example/a-b|https://post.example/a-b",
        "Lima/Quito|Lima / Quito",
        "“Yes”|“ Yes ”",
      })
  void splitsWhereANameMayBegin(String token, String words) {
    assertEquals(words, joined(token));
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "see Norway-led talks";
    List<Word> words = splitter.split(text, 4, 14);
    assertEquals(new Word("Norway", 4, 10), words.get(0));
    assertEquals(new Word("led", 11, 14), words.get(2));
  }

  @Test
  void wordsCoverEverythingButWhiteSpace() {
    long seed = 20240614;
    Random random = new Random(seed);
    String alphabet = "aZé9.,'’`-&/$@#😀שج\u0301 ()\"";
    for (int round = 0; round < 3000; round++) {
      String text =
          random
              .ints(1 + random.nextInt(12), 0, alphabet.codePointCount(0, alphabet.length()))
              .map(k -> alphabet.codePointAt(alphabet.offsetByCodePoints(0, k)))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      List<Word> once = splitter.split(text, 0, text.length());
      String where = "seed " + seed + ", text [" + text + "]";
      int last = 0;
      for (Word word : once) {
        assertTrue(word.begin() >= last && word.end() > word.begin(), where);
        assertEquals(text.substring(word.begin(), word.end()), word.form(), where);
        last = word.end();
      }
      assertEquals(
          text.replaceAll("\\s", "").length(),
          once.stream().mapToInt(w -> w.form().replaceAll("\\s", "").length()).sum(),
          where);
    }
  }

  @Test
  void aTokenOfAHundredThousandCharactersIsOneWord() {
    String text = "x".repeat(100_000);
    assertEquals(1, splitter.split(text, 0, text.length()).size());
  }

  private String joined(String token) {
    return splitter.split(token, 0, token.length()).stream()
        .map(Word::form)
        .collect(Collectors.joining(" "));
  }
}
