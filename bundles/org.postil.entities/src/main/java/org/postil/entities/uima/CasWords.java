package org.postil.entities.uima;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.uima.jcas.JCas;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;
import org.postil.entities.text.WordSplitter;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

/** Reads the words of a document from the sentences in a CAS. Stateless. */
public final class CasWords {

  private static final Set<String> HEADINGS = Set.of("title", "heading");

  private final BiFunction<String, Sentence, List<Word>> words;

  /** Takes the words that models of this bundle learnt from: those of {@link WordSplitter}. */
  public CasWords() {
    WordSplitter splitter = new WordSplitter();
    words = (text, sentence) -> splitter.split(text, sentence.getBegin(), sentence.getEnd());
  }

  private CasWords(BiFunction<String, Sentence, List<Word>> words) {
    this.words = words;
  }

  /** Takes the tokens of each sentence. */
  public static CasWords ofTokens() {
    return new CasWords(
        (text, sentence) ->
            sentence.getCAS().select(Token.class).coveredBy(sentence).map(CasWords::word).toList());
  }

  private static Word word(Token token) {
    return new Word(token.getCoveredText(), token.getBegin(), token.getEnd());
  }

  /** The words of all sentences. A sentence in a heading zone, or in title case, is a heading. */
  public DocumentWords read(JCas cas) {
    String text = cas.getDocumentText();
    List<WordSequence> sentences = new ArrayList<>();
    List<Zone> headings =
        cas.select(Zone.class).filter(zone -> HEADINGS.contains(zone.getKind())).toList();
    for (Sentence sentence : cas.select(Sentence.class)) {
      List<Word> words = this.words.apply(text, sentence);
      if (!words.isEmpty()) {
        boolean heading = isIn(headings, sentence) || TitleCase.isTitle(words);
        sentences.add(new WordSequence(words, heading));
      }
    }
    return new DocumentWords(text == null ? "" : text, sentences);
  }

  private static boolean isIn(List<Zone> headings, Sentence sentence) {
    return headings.stream()
        .anyMatch(
            zone -> zone.getBegin() <= sentence.getBegin() && sentence.getBegin() < zone.getEnd());
  }
}
