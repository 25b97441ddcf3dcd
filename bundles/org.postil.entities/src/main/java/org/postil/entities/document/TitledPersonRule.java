package org.postil.entities.document;

import java.util.List;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** Who is called {@code Mr.}, {@code Dr.} or {@code Sen.} is a person. */
public final class TitledPersonRule implements DocumentRule {

  private static final String REASON = "title before the name";
  private static final double SURE = 0.9;
  private static final int LONGEST = 3;

  /** Not Miss, Lord or Lady, which begin other names, too. */
  private static final Set<String> TITLES =
      Set.of(
          "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr.", "Prof.", "Rev.", "Sen.", "Rep.", "Gov.",
          "Lt.", "Gen.", "Sgt.", "Capt.", "Col.", "Cmdr.", "Adm.");

  /** What people are called by instead of a name, and what goes on with a title. */
  private static final Set<String> OFFICES =
      Set.of(
          "President",
          "Speaker",
          "Chairman",
          "Chairwoman",
          "Secretary",
          "Leader",
          "Majority",
          "Minority",
          "General",
          "Governor",
          "Attorney",
          "Minister",
          "Justice",
          "Judge",
          "Mayor",
          "Ambassador",
          "Prime",
          "Right",
          "And");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    NamesByWord held = null;
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Word> words = document.sentences().get(s).words();
      for (int i = 1; i < words.size(); i++) {
        if (TITLES.contains(words.get(i - 1).form()) && isName(words.get(i).form())) {
          held = held == null ? new NamesByWord(document, names) : held;
          person(s, i, words, held);
        }
      }
    }
    return held == null ? names : held.all();
  }

  private static void person(int sentence, int begin, List<Word> words, NamesByWord held) {
    NameSpan first = new NameSpan(sentence, begin, begin + 1, EntityLabel.PER, SURE, REASON);
    List<NameSpan> found = held.overlapping(first);
    if (found.isEmpty()) {
      NameSpan whole = first.moved(begin, end(words, begin));
      if (held.overlapping(whole).isEmpty()) {
        held.put(whole);
      }
    } else if (found.get(0).begin() == begin) {
      held.put(found.get(0).relabelled(EntityLabel.PER, REASON));
    }
  }

  private static int end(List<Word> words, int begin) {
    int end = begin + 1;
    while (end < begin + LONGEST && isNameAt(words, end)) {
      end++;
    }
    boolean hyphen = isNameAt(words, end + 1) && isHyphen(words, end);
    return hyphen ? end + 2 : end;
  }

  private static boolean isNameAt(List<Word> words, int i) {
    return i < words.size() && isName(words.get(i).form());
  }

  /** Whether a hyphen joins the words before and after it. */
  private static boolean isHyphen(List<Word> words, int i) {
    return words.get(i).form().equals("-")
        && words.get(i - 1).touches(words.get(i))
        && words.get(i).touches(words.get(i + 1));
  }

  private static boolean isName(String form) {
    return Spelling.isTitleCased(form) && !OFFICES.contains(form) && !TITLES.contains(form);
  }
}
