package org.postil.annotator.quotes.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.postil.annotator.quotes.internal.marks.MarkPairer;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Lexicon;
import org.postil.annotator.quotes.internal.text.Sentences;
import org.postil.annotator.quotes.internal.text.Words;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

/** Reads a document out of a CAS. */
final class ArticleReader {

  private static final int WIDEST_WRAP = 100;

  private ArticleReader() {}

  static Article read(JCas cas, Lexicon lexicon) {
    String text = cas.getDocumentText();
    Words words = new Words(text, spans(cas, Token.class));
    List<int[]> sentenceSpans = spans(cas, Sentence.class);
    int[] zones = zoneEnds(cas);
    int[] paragraphs = paragraphs(text, sentenceSpans, zones);
    Sentences sentences = new Sentences(sentenceSpans, paragraphs, words);
    return new Article(
        text,
        lexicon,
        words,
        sentences,
        MarkPairer.pair(text, paragraphSpans(sentenceSpans, paragraphs)),
        NameReader.read(cas, lexicon, words, sentences));
  }

  private static List<int[]> spans(JCas cas, Class<? extends Annotation> type) {
    List<int[]> spans = new ArrayList<>();
    for (Annotation each : cas.getAnnotationIndex(type)) {
      if (each.getEnd() > each.getBegin()) {
        spans.add(new int[] {each.getBegin(), each.getEnd()});
      }
    }
    return spans;
  }

  private static int[] zoneEnds(JCas cas) {
    return cas.getAnnotationIndex(Zone.class).stream().mapToInt(Zone::getEnd).toArray();
  }

  /** Numbers the paragraphs: a zone is one, or what line ends bound where there are no zones. */
  private static int[] paragraphs(String text, List<int[]> sentences, int[] zoneEnds) {
    int[] numbers = new int[sentences.size()];
    boolean wrapped = zoneEnds.length == 0 && isWrapped(text);
    int zone = 0;
    for (int i = 1; i < numbers.length; i++) {
      int begin = sentences.get(i - 1)[1];
      int end = sentences.get(i)[0];
      while (zone < zoneEnds.length && zoneEnds[zone] < begin) {
        zone++;
      }
      boolean zoneBetween = zone < zoneEnds.length && zoneEnds[zone] <= end;
      String gap = begin < end ? text.substring(begin, end) : "";
      boolean lineBetween = wrapped ? gap.contains("\n\n") : gap.contains("\n");
      numbers[i] = numbers[i - 1] + (zoneBetween || lineBetween ? 1 : 0);
    }
    return numbers;
  }

  private static boolean isWrapped(String text) {
    return text.lines().limit(2000).count() > 5
        && text.lines().limit(2000).allMatch(line -> line.length() <= WIDEST_WRAP);
  }

  private static List<int[]> paragraphSpans(List<int[]> sentences, int[] paragraphs) {
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < paragraphs.length; i++) {
      if (i > 0 && paragraphs[i] == paragraphs[i - 1]) {
        spans.get(spans.size() - 1)[1] = sentences.get(i)[1];
      } else {
        spans.add(sentences.get(i).clone());
      }
    }
    return spans;
  }
}
