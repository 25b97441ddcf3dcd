package org.postil.entities.uima;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;
import org.postil.entities.text.WordSplitter;
import org.postil.types.Sentence;
import org.postil.types.Zone;

/** Reads the words of a document from the sentences in a CAS. Stateless. */
public final class CasWords {

  private static final Set<String> HEADINGS = Set.of("title", "heading");

  private final WordSplitter splitter = new WordSplitter();

  /** The words of all sentences. A sentence in a heading zone, or in title case, is a heading. */
  public DocumentWords read(JCas cas) {
    String text = cas.getDocumentText();
    List<WordSequence> sentences = new ArrayList<>();
    List<Zone> headings =
        cas.select(Zone.class).filter(zone -> HEADINGS.contains(zone.getKind())).toList();
    for (Sentence sentence : cas.select(Sentence.class)) {
      List<Word> words = splitter.split(text, sentence.getBegin(), sentence.getEnd());
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
