package org.postil.entities.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;

/**
 * A word that has its capital only from the beginning of a sentence, and none elsewhere in the
 * document, is no name: {@code Man charged with theft}. Lines of one word are left alone.
 */
public final class CommonWordRule implements DocumentRule {

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    Set<String> doubtful = new HashSet<>();
    for (NameSpan name : names) {
      if (opensSentence(document, name)) {
        doubtful.add(document.word(name.sentence(), name.begin()).form());
      }
    }
    Set<String> common = doubtful.isEmpty() ? doubtful : small(document, doubtful);
    if (common.isEmpty()) {
      return names;
    }
    return names.stream()
        .filter(n -> !opensSentence(document, n) || !common.contains(n.key(document)))
        .toList();
  }

  private static boolean opensSentence(DocumentWords document, NameSpan name) {
    WordSequence sentence = document.sentences().get(name.sentence());
    List<Word> words = sentence.words();
    return name.length() == 1
        && words.size() > 1
        && !sentence.heading()
        && begins(words, name.begin())
        && Spelling.isTitleCased(words.get(name.begin()).form());
  }

  private static boolean begins(List<Word> words, int index) {
    return index == 0 || index == 1 && !Character.isLetterOrDigit(words.get(0).form().charAt(0));
  }

  /** Which of the words the document has in small letters, and never with a capital inside. */
  private static Set<String> small(DocumentWords document, Set<String> words) {
    Set<String> small = new HashSet<>();
    words.forEach(word -> small.add(Spelling.lower(word)));
    Set<String> seen = new HashSet<>();
    Set<String> capital = new HashSet<>();
    for (WordSequence sentence : document.sentences()) {
      List<Word> forms = sentence.words();
      for (int i = 0; i < forms.size(); i++) {
        String form = forms.get(i).form();
        if (small.contains(form)) {
          seen.add(form);
        } else if (!sentence.heading() && !begins(forms, i) && words.contains(form)) {
          capital.add(form);
        }
      }
    }
    Set<String> common = new HashSet<>(words);
    common.removeIf(word -> capital.contains(word) || !seen.contains(Spelling.lower(word)));
    return common;
  }
}
