package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.postil.entities.EntityLabel;
import org.postil.entities.lexicon.Gazetteer;
import org.postil.entities.lexicon.NameClass;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/**
 * Two nations joined by a hyphen are two names: {@code Russia-US talks}, {@code US-Russian}. What
 * the gazetteer has with its hyphen, such as {@code Guinea-Bissau}, stays whole.
 */
public final class HyphenatedNationsRule implements DocumentRule {

  private static final String REASON = "nations joined by a hyphen";
  private static final int NATIONS = NameClass.COUNTRY.bit() | NameClass.NATIONALITY.bit();

  private final Gazetteer gazetteer;

  /** A rule that knows the nations of a gazetteer. */
  public HyphenatedNationsRule(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    List<NameSpan> result = new ArrayList<>(names);
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Word> words = document.sentences().get(s).words();
      for (int hyphen = 1; hyphen + 1 < words.size(); hyphen++) {
        if (joinsNations(words, hyphen)) {
          split(s, hyphen, words, result);
        }
      }
    }
    result.sort(Occurrences.TEXT_ORDER);
    return result;
  }

  private boolean joinsNations(List<Word> words, int hyphen) {
    if (!words.get(hyphen).form().equals("-")) {
      return false;
    }
    Word before = words.get(hyphen - 1);
    Word after = words.get(hyphen + 1);
    boolean tight = before.touches(words.get(hyphen)) && words.get(hyphen).touches(after);
    return tight
        && (classes(before) & NATIONS) != 0
        && (classes(after) & NATIONS) != 0
        && gazetteer.classesOf(Gazetteer.key(words.subList(hyphen - 1, hyphen + 2))) == 0;
  }

  private int classes(Word word) {
    return gazetteer.classesOf(Gazetteer.key(List.of(word)));
  }

  /** Where a name was found on either side, there are two, in the place of one that spans both. */
  private void split(int sentence, int hyphen, List<Word> words, List<NameSpan> names) {
    NameSpan pair = new NameSpan(sentence, hyphen - 1, hyphen + 2, EntityLabel.LOC, 1);
    OptionalDouble sure =
        names.stream().filter(pair::overlaps).mapToDouble(NameSpan::confidence).max();
    if (sure.isPresent()) {
      names.removeIf(name -> name.begin() < hyphen && name.end() > hyphen && name.overlaps(pair));
      for (int i = hyphen - 1; i <= hyphen + 1; i += 2) {
        boolean country = (classes(words.get(i)) & NameClass.COUNTRY.bit()) != 0;
        EntityLabel label = country ? EntityLabel.LOC : EntityLabel.MISC;
        NameSpan nation = new NameSpan(sentence, i, i + 1, label, sure.getAsDouble(), REASON);
        if (names.stream().noneMatch(nation::overlaps)) {
          names.add(nation);
        }
      }
    }
  }
}
