package org.postil.entities.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** A bare surname means the person whose full name the document gives. */
public final class SurnameRule implements DocumentRule {

  private static final String REASON = "surname of a person named in full";
  private static final int SHORTEST = 3;
  private static final double SURE = 0.9;
  private static final double LEAD = 1.5;
  private static final int ARTICLE_AND_NAME = 3;
  private static final Set<String> ARTICLES = Set.of("Al", "al", "El", "el");
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    SortedMap<String, Double> surnames = surnames(document, names);
    names.stream()
        .filter(name -> name.length() == 1)
        .collect(Collectors.groupingBy(name -> name.key(document)))
        .forEach((word, bare) -> dropIfOther(word, bare, surnames));
    if (surnames.isEmpty()) {
      return names;
    }
    List<NameSpan> result = new ArrayList<>(names);
    result.replaceAll(
        name ->
            surnames.containsKey(bare(name.words(document)))
                ? name.relabelled(EntityLabel.PER, REASON)
                : name);
    addMissed(document, surnames, result);
    return result;
  }

  /** The word of a name that is no more than a surname, Al-Harthi too; otherwise nothing. */
  private static String bare(List<Word> words) {
    boolean article =
        words.size() == ARTICLE_AND_NAME
            && ARTICLES.contains(words.get(0).form())
            && words.get(1).form().equals("-");
    return words.size() == 1 || article ? words.get(words.size() - 1).form() : "";
  }

  /** The sum of confidence of full names, by surname. */
  private static SortedMap<String, Double> surnames(DocumentWords document, List<NameSpan> names) {
    SortedMap<String, Double> surnames = new TreeMap<>();
    for (NameSpan name : names) {
      if (name.label() == EntityLabel.PER && name.length() > 1) {
        String surname = surname(name.words(document));
        if (surname.length() >= SHORTEST && Spelling.isCapitalised(surname)) {
          surnames.merge(surname, name.confidence(), Double::sum);
        }
      }
    }
    return surnames;
  }

  /** A surname that is also the name of a place, or mostly of a company, means no person. */
  private static void dropIfOther(
      String word, List<NameSpan> bare, SortedMap<String, Double> surnames) {
    double person = surnames.getOrDefault(word, 0.0);
    double other = 0;
    boolean place = false;
    for (NameSpan name : bare) {
      person += name.label() == EntityLabel.PER ? name.confidence() : 0;
      other += name.label() == EntityLabel.PER ? 0 : name.confidence();
      place |= name.label() == EntityLabel.LOC && name.confidence() > SURE;
    }
    if (place || other > LEAD * person) {
      surnames.remove(word);
    }
  }

  private static void addMissed(
      DocumentWords document, SortedMap<String, Double> surnames, List<NameSpan> names) {
    Occurrences occurrences = new Occurrences(document, names);
    surnames.forEach(
        (surname, confidence) -> {
          for (int[] place : occurrences.free(List.of(surname))) {
            if (standsAlone(document, place)) {
              double sure = Math.min(SURE, confidence);
              names.add(
                  new NameSpan(place[0], place[1], place[1] + 1, EntityLabel.PER, sure, REASON));
            }
          }
        });
    names.sort(Occurrences.TEXT_ORDER);
  }

  /** All words of the names of people that have more than one. */
  static Set<String> partsOfFullNames(DocumentWords document, List<NameSpan> names) {
    Set<String> parts = new HashSet<>();
    for (NameSpan name : names) {
      if (name.label() == EntityLabel.PER && name.length() > 1) {
        name.words(document).forEach(word -> parts.add(word.form()));
      }
    }
    return parts;
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
