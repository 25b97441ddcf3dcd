package org.postil.entities.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** A bare surname means the person whose full name the document gives. */
public final class SurnameRule implements DocumentRule {

  private static final String REASON = "surname of a person named in full";
  private static final int SHORTEST = 3;
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    TreeMap<String, Double> surnames = surnames(document, names);
    if (surnames.isEmpty()) {
      return names;
    }
    List<NameSpan> result = new ArrayList<>(names);
    result.replaceAll(
        name ->
            name.length() == 1 && surnames.containsKey(name.key(document))
                ? name.relabelled(EntityLabel.PER, REASON)
                : name);
    Occurrences occurrences = new Occurrences(document, result);
    surnames.forEach(
        (surname, confidence) -> {
          for (int[] place : occurrences.free(List.of(surname))) {
            if (standsAlone(document, place)) {
              result.add(
                  new NameSpan(
                      place[0], place[1], place[1] + 1, EntityLabel.PER, confidence, REASON));
            }
          }
        });
    result.sort(Occurrences.TEXT_ORDER);
    return result;
  }

  /** Surnames of people with two names or more; none that is also said to be a place by itself. */
  private static TreeMap<String, Double> surnames(DocumentWords document, List<NameSpan> names) {
    TreeMap<String, Double> surnames = new TreeMap<>();
    Set<String> places = new HashSet<>();
    for (NameSpan name : names) {
      if (name.label() == EntityLabel.PER && name.length() > 1) {
        String surname = surname(name.words(document));
        if (surname.length() >= SHORTEST && Spelling.isCapitalised(surname)) {
          surnames.merge(surname, name.confidence(), Math::max);
        }
      } else if (name.label() == EntityLabel.LOC && name.length() == 1 && name.confidence() > 0.9) {
        places.add(name.key(document));
      }
    }
    places.forEach(surnames::remove);
    return surnames;
  }

  /** The last word, without generational suffixes; empty when there is none. */
  static String surname(List<Word> words) {
    int last = words.size() - 1;
    while (last > 0 && SUFFIXES.contains(words.get(last).form())) {
      last--;
    }
    return last == 0 ? "" : words.get(last).form();
  }

  private static boolean standsAlone(DocumentWords document, int[] place) {
    List<Word> words = document.sentences().get(place[0]).words();
    boolean before = place[1] > 1 && isNameLike(words.get(place[1] - 1).form());
    boolean after = place[1] + 1 < words.size() && isNameLike(words.get(place[1] + 1).form());
    return !before && !after;
  }

  private static boolean isNameLike(String form) {
    return Spelling.isCapitalised(form) && !Honorifics.isHonorific(form) || form.equals("-");
  }
}
