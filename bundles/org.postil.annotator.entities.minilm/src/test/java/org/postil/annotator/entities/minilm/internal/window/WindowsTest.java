package org.postil.annotator.entities.minilm.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.annotator.entities.minilm.internal.window.Window.Place;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.WordSequence;
import org.postil.entities.text.WordSplitter;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.onnx.wordpiece.Vocabulary;

class WindowsTest {

  private final Windows windows = new Windows(PieceEmbeddings.shared().pieces(), Lexica.load());

  @Test
  void everyWordIsInOneWindowAndNoWindowIsTooLong() {
    long seed = 3;
    Random random = new Random(seed);
    for (int n = 0; n < 20; n++) {
      int[] lengths = random.ints(1 + random.nextInt(12), 1, 200).toArray();
      DocumentWords document = document(lengths, random);
      List<String> expected = new ArrayList<>();
      for (int s = 0; s < lengths.length; s++) {
        for (int w = 0; w < document.sentences().get(s).words().size(); w++) {
          expected.add(s + ":" + w);
        }
      }
      List<String> found = new ArrayList<>();
      for (Window window : windows.of(document)) {
        window.words().forEach(word -> found.add(word.sentence() + ":" + word.word()));
        assertTrue(window.pieces().length <= Windows.LONGEST, "seed " + seed);
        assertEquals(Vocabulary.START, window.pieces()[0]);
        assertEquals(Vocabulary.END, window.pieces()[window.pieces().length - 1]);
      }
      assertEquals(expected, found, "seed " + seed);
    }
  }

  @Test
  void shortSentencesShareAWindow() {
    DocumentWords document = document(new int[] {5, 5, 5}, new Random(1));
    assertEquals(1, windows.of(document).size());
  }

  @Test
  void aSentenceThatFitsAWindowIsNotCut() {
    DocumentWords document = document(new int[] {60, 60, 60}, new Random(1));
    for (Window window : windows.of(document)) {
      int[] sentences = window.words().stream().mapToInt(Place::sentence).distinct().toArray();
      int words =
          Arrays.stream(sentences).map(s -> document.sentences().get(s).words().size()).sum();
      assertEquals(words, window.words().size());
    }
  }

  @Test
  void lexicalIdsAreRowsOfTheTable() {
    DocumentWords document = document(new int[] {150}, new Random(5));
    for (Window window : windows.of(document)) {
      for (int[] ids : window.lexical()) {
        assertEquals(LexicalIds.SLOTS, ids.length);
        assertTrue(Arrays.stream(ids).allMatch(id -> id >= 0 && id < LexicalIds.ROWS));
      }
    }
  }

  private static DocumentWords document(int[] lengths, Random random) {
    String[] forms = {"Oslo", "the", "NATO", "said", "Garcia-Lopez", "1,200", "unbelievable", "."};
    StringBuilder text = new StringBuilder();
    List<WordSequence> sentences = new ArrayList<>();
    for (int length : lengths) {
      int begin = text.length();
      for (int i = 0; i < length; i++) {
        text.append(forms[random.nextInt(forms.length)]).append(' ');
      }
      sentences.add(new WordSequence(new WordSplitter().split(text, begin, text.length()), false));
    }
    return new DocumentWords(text.toString(), sentences);
  }
}
