package org.postil.annotator.segments.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postil.annotator.segments.internal.Treebank.Paragraph;

/** Measures on the development part of the English Web Treebank. */
class EnglishWebTreebankTest {

  private static final Path FILE =
      Path.of("../../../shared/data/formats/conllu-ewt/en_ewt-ud-dev.conllu");

  private int gold;
  private int found;
  private int right;

  @Test
  void wordsAndSentencesAreThoseOfTheTreebank() throws Exception {
    Assumptions.assumeTrue(
        Files.exists(FILE), "Not measured: the English Web Treebank is not at " + FILE);
    List<Paragraph> paragraphs = Treebank.read(FILE);
    double words = f1(paragraphs, true);
    double sentences = f1(paragraphs, false);
    OpenNlpAlone baseline = new OpenNlpAlone();
    System.out.printf(
        Locale.ROOT,
        "EWT dev, OpenNLP alone: words F1 %.4f, sentences F1 %.4f%n",
        baseline.f1(paragraphs, true),
        baseline.f1(paragraphs, false));
    System.out.printf(Locale.ROOT, "EWT dev: words F1 %.4f, sentences F1 %.4f%n", words, sentences);
    assertTrue(words > 0.98, "words " + words);
    assertTrue(sentences > 0.82, "sentences " + sentences);
  }

  private double f1(List<Paragraph> paragraphs, boolean words) throws Exception {
    Segmenter segmenter = new Segmenter(OpenNlpModels.shared());
    gold = 0;
    found = 0;
    right = 0;
    for (Paragraph paragraph : paragraphs) {
      segmenter.segment(paragraph.text(), new Block(0, paragraph.text().length()));
      count(
          paragraph,
          words ? paragraph.words() : paragraph.sentences(),
          words ? segmenter.tokens() : segmenter.sentences());
    }
    return 2.0 * right / (gold + found);
  }

  private void count(Paragraph paragraph, Set<Long> expected, Spans spans) {
    Set<Long> actual = new TreeSet<>();
    for (int i = 0; i < spans.size(); i++) {
      actual.add(Treebank.code(spans.begin(i), spans.end(i)));
    }
    gold += expected.size();
    found += actual.size();
    if (Boolean.getBoolean("postil.show")) {
      show(paragraph.text(), "-", expected, actual);
      show(paragraph.text(), "+", actual, expected);
    }
    actual.retainAll(expected);
    right += actual.size();
  }

  private static void show(String text, String sign, Set<Long> these, Set<Long> those) {
    for (long code : these) {
      if (!those.contains(code)) {
        int begin = (int) (code / 100_000);
        int end = (int) (code % 100_000);
        String right = text.substring(end, Math.min(text.length(), end + 15));
        System.out.println(sign + " [" + text.substring(begin, end) + "] " + right);
      }
    }
  }
}
