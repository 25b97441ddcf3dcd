package org.postil.entities;

import java.util.ArrayList;
import java.util.List;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;
import org.postil.entities.text.WordSplitter;

/** Makes documents for tests: a sentence on each line, words between spaces. */
public final class Sentences {

  private static final WordSplitter SPLITTER = new WordSplitter();

  private Sentences() {}

  /** A document of lines. */
  public static DocumentWords of(String... lines) {
    String text = String.join("\n", lines);
    List<WordSequence> sentences = new ArrayList<>();
    int begin = 0;
    for (String line : lines) {
      List<Word> words = SPLITTER.split(text, begin, begin + line.length());
      sentences.add(new WordSequence(words, TitleCase.isTitle(words)));
      begin += line.length() + 1;
    }
    return new DocumentWords(text, sentences);
  }

  /** The first place of a name in a sentence, found with full confidence. */
  public static NameSpan name(
      DocumentWords document, int sentence, String name, EntityLabel label) {
    return name(document, sentence, name, label, 0.99);
  }

  /** The first place of a name in a sentence. */
  public static NameSpan name(
      DocumentWords document, int sentence, String name, EntityLabel label, double confidence) {
    List<Word> words = document.sentences().get(sentence).words();
    for (int begin = 0; begin < words.size(); begin++) {
      for (int end = begin + 1; end <= words.size(); end++) {
        NameSpan span = new NameSpan(sentence, begin, end, label, confidence);
        if (span.key(document).equals(name)) {
          return span;
        }
      }
    }
    throw new IllegalArgumentException("no [" + name + "] in sentence " + sentence);
  }

  /** Names as text, for comparison: label and words. */
  public static List<String> shown(DocumentWords document, List<NameSpan> names) {
    return names.stream().map(n -> n.label() + " " + n.key(document)).toList();
  }
}
