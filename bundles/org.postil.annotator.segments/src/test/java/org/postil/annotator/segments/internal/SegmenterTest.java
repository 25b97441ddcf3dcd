package org.postil.annotator.segments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmenterTest {

  private final Segmenter segmenter;

  SegmenterTest() throws Exception {
    segmenter = new Segmenter(OpenNlpModels.shared());
  }

  static Stream<String> sentences() throws Exception {
    return lines("sentences.txt");
  }

  static Stream<String> tokens() throws Exception {
    return lines("tokens.txt");
  }

  private static Stream<String> lines(String name) throws Exception {
    try (InputStream stream = SegmenterTest.class.getResourceAsStream(name)) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("\n")).filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void sentencesEndWhereTheExampleSays(String example) {
    String text = example.replaceAll("(?<=。)‖|‖(?=The others)", "").replace("‖", " ");
    segmenter.segment(text, new Block(0, text.length()));
    assertEquals(List.of(example.split("‖")), covered(text, segmenter.sentences()));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void tokensAreThoseOfTheExample(String example) {
    String text = example.substring(0, example.indexOf('\t'));
    segmenter.segment(text, new Block(0, text.length()));
    assertEquals(
        example.substring(text.length() + 1), String.join(" ", covered(text, segmenter.tokens())));
  }

  @Test
  void aLineOfFiftyMegabytesWithoutSpacesIsCutIntoPieces() {
    String text = "x".repeat(50_000_000);
    segmenter.segment(text, new Block(0, text.length()));
    assertTrue(segmenter.tokens().size() >= text.length() / WordScanner.LONGEST_WORD);
    assertTrue(segmenter.sentences().size() > 1);
  }

  @Test
  void aLongLineOfPunctuationTakesLinearTime() {
    for (String unit :
        List.of(
            ".", "'", "a-", "a.b@", "…”", "((", "1,", "!a", "a'", "😀", "é.A", "(a ", "http ")) {
      String text = unit.repeat(200_000);
      segmenter.segment(text, new Block(0, text.length()));
      assertTrue(segmenter.tokens().size() > 0, unit);
    }
  }

  @Test
  void tokensOfAnyTextAreInOrderWithoutWhiteSpaceAndCoverTheRest() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    String signs = "aB é.,!?'’“”\"()[]-–—…0 9\n:;/@#$%&😀。東`*_\u0301\ufe0f\u200d\ud83d";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      checkCover(text.toString(), "seed " + seed + " round " + round);
    }
  }

  private void checkCover(String text, String where) {
    segmenter.segment(text, new Block(0, text.length()));
    int at = 0;
    for (int i = 0; i < segmenter.tokens().size(); i++) {
      checkGap(text, at, segmenter.tokens().begin(i), where);
      at = segmenter.tokens().end(i);
      assertTrue(at > segmenter.tokens().begin(i), where);
    }
    checkGap(text, at, text.length(), where);
    assertEquals(segmenter.tokens().size() == 0, segmenter.sentences().size() == 0, where);
  }

  private static void checkGap(String text, int begin, int end, String where) {
    for (int i = begin; i < end; i++) {
      assertTrue(Chars.isSpace(text.charAt(i)), where + ": [" + text + "] at " + i);
    }
    assertTrue(begin <= end, where);
  }

  private static List<String> covered(String text, Spans spans) {
    List<String> covered = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      covered.add(text.substring(spans.begin(i), spans.end(i)));
    }
    return covered;
  }
}
