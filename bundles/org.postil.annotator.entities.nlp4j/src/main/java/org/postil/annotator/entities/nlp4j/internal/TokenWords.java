package org.postil.annotator.entities.nlp4j.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

/** Reads the words of a document from the tokens and sentences in a CAS. */
final class TokenWords {

  private static final Set<String> HEADINGS = Set.of("title", "heading");

  private TokenWords() {}

  /** Its words are the tokens of its sentences; a sentence without any is left out. */
  static DocumentWords read(JCas cas) {
    List<WordSequence> sentences = new ArrayList<>();
    List<Zone> headings =
        cas.select(Zone.class).filter(zone -> HEADINGS.contains(zone.getKind())).toList();
    for (Sentence sentence : cas.select(Sentence.class)) {
      List<Word> words =
          cas.select(Token.class)
              .coveredBy(sentence)
              .map(token -> new Word(token.getCoveredText(), token.getBegin(), token.getEnd()))
              .toList();
      if (!words.isEmpty()) {
        boolean heading = isIn(headings, sentence) || TitleCase.isTitle(words);
        sentences.add(new WordSequence(words, heading));
      }
    }
    String text = cas.getDocumentText();
    return new DocumentWords(text == null ? "" : text, sentences);
  }

  private static boolean isIn(List<Zone> headings, Sentence sentence) {
    return headings.stream()
        .anyMatch(
            zone -> zone.getBegin() <= sentence.getBegin() && sentence.getBegin() < zone.getEnd());
  }
}
