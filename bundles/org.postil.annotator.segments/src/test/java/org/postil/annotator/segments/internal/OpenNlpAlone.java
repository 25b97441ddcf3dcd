package org.postil.annotator.segments.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.postil.annotator.segments.internal.Treebank.Paragraph;

/** What OpenNLP makes of the same text without our rules, to compare with. */
final class OpenNlpAlone {

  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;

  OpenNlpAlone() throws Exception {
    try (InputStream sentenceModel = open("sentence");
        InputStream tokenModel = open("tokens")) {
      sentences = new SentenceDetectorME(new SentenceModel(sentenceModel));
      tokens = new TokenizerME(new TokenizerModel(tokenModel));
    }
  }

  private static InputStream open(String kind) {
    return OpenNlpAlone.class.getResourceAsStream("opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
  }

  double f1(List<Paragraph> paragraphs, boolean words) {
    int gold = 0;
    int found = 0;
    int right = 0;
    for (Paragraph paragraph : paragraphs) {
      Set<Long> expected = words ? paragraph.words() : paragraph.sentences();
      Set<Long> actual = new TreeSet<>();
      for (Span sentence : sentences.sentPosDetect(paragraph.text())) {
        if (words) {
          addTokens(paragraph.text(), sentence, actual);
        } else {
          actual.add(Treebank.code(sentence.getStart(), sentence.getEnd()));
        }
      }
      gold += expected.size();
      found += actual.size();
      actual.retainAll(expected);
      right += actual.size();
    }
    return 2.0 * right / (gold + found);
  }

  private void addTokens(String text, Span sentence, Set<Long> into) {
    for (Span token : tokens.tokenizePos(sentence.getCoveredText(text).toString())) {
      into.add(
          Treebank.code(
              sentence.getStart() + token.getStart(), sentence.getStart() + token.getEnd()));
    }
  }
}
