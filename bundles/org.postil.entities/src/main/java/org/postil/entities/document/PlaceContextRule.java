package org.postil.entities.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;

/**
 * Small words say that a name is a place: {@code the village of X}, {@code X province}, and more
 * than one {@code in X}. Taggers take places that they never saw for people.
 */
public final class PlaceContextRule implements DocumentRule {

  private static final String REASON = "words for places around the name";
  private static final double SURE = 0.9;
  private static final int OFTEN = 2;
  private static final int LONGEST = 4;

  /** Nouns before {@code of}; not {@code capital} or {@code state}, which have other senses. */
  private static final Set<String> BEFORE =
      Set.of(
          "city",
          "town",
          "village",
          "island",
          "province",
          "district",
          "suburb",
          "port",
          "region",
          "county",
          "municipality",
          "neighborhood",
          "neighbourhood",
          "hamlet",
          "borough");

  private static final Set<String> AFTER =
      Set.of(
          "province",
          "city",
          "county",
          "district",
          "region",
          "village",
          "town",
          "prefecture",
          "governorate",
          "oblast",
          "island",
          "peninsula",
          "municipality");

  /** After {@code city} and the like, they make it part of an office or a team. */
  private static final Set<String> OFFICES =
      Set.of(
          "council",
          "councillor",
          "councilor",
          "councilman",
          "councilwoman",
          "hall",
          "manager",
          "attorney",
          "court",
          "team",
          "club",
          "side",
          "rivals");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    Set<String> places = new HashSet<>(oftenWithin(document, names));
    List<NameSpan> result = new ArrayList<>();
    for (NameSpan name : names) {
      boolean place = name.label() != EntityLabel.LOC && isPlace(document, name);
      result.add(place ? name.relabelled(EntityLabel.LOC, REASON) : name);
      if (place) {
        places.add(name.key(document));
      }
    }
    if (!places.isEmpty()) {
      // George Washington stays a person beside the city.
      places.removeAll(SurnameRule.partsOfFullNames(document, names));
    }
    result.replaceAll(name -> isAgain(document, name, places) ? place(name) : name);
    return withMissed(document, result);
  }

  private static boolean isAgain(DocumentWords document, NameSpan name, Set<String> places) {
    return name.label() == EntityLabel.PER && places.contains(name.key(document));
  }

  private static NameSpan place(NameSpan name) {
    return name.relabelled(EntityLabel.LOC, REASON);
  }

  private static boolean isPlace(DocumentWords document, NameSpan name) {
    List<Word> words = document.sentences().get(name.sentence()).words();
    boolean nationality = name.label() == EntityLabel.MISC;
    return follows(words, name.begin()) || !nationality && precedes(words, name.end());
  }

  /** Whether the word comes after {@code village of} or the like. */
  private static boolean follows(List<Word> words, int begin) {
    return begin >= 2
        && words.get(begin - 1).form().equals("of")
        && BEFORE.contains(words.get(begin - 2).form());
  }

  private static boolean precedes(List<Word> words, int end) {
    return end < words.size()
        && AFTER.contains(words.get(end).form())
        && (end + 1 == words.size() || !OFFICES.contains(words.get(end + 1).form()));
  }

  /** Single words, taken for people, that stand after {@code in} more than once. */
  private static Set<String> oftenWithin(DocumentWords document, List<NameSpan> names) {
    Map<String, Integer> counts = new HashMap<>();
    for (NameSpan name : names) {
      boolean single = name.label() == EntityLabel.PER && name.length() == 1;
      if (single && isWithin(document, name)) {
        counts.merge(name.key(document), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < OFTEN);
    return counts.keySet();
  }

  private static boolean isWithin(DocumentWords document, NameSpan name) {
    List<Word> words = document.sentences().get(name.sentence()).words();
    boolean within = name.begin() > 0 && words.get(name.begin() - 1).form().equals("in");
    return within && (name.end() == words.size() || !isPossessive(words.get(name.end()).form()));
  }

  private static boolean isPossessive(String form) {
    return form.startsWith("'") || form.startsWith("\u2019");
  }

  /** Adds the capitalised words after {@code village of} that nobody found. */
  private static List<NameSpan> withMissed(DocumentWords document, List<NameSpan> names) {
    NamesByWord held = null;
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Word> words = document.sentences().get(s).words();
      for (int i = 2; i < words.size(); i++) {
        if (follows(words, i) && Spelling.isTitleCased(words.get(i).form())) {
          held = held == null ? new NamesByWord(document, names) : held;
          NameSpan missed =
              new NameSpan(
                  s, i, TitleCase.endOfRun(words, i, LONGEST), EntityLabel.LOC, SURE, REASON);
          if (held.overlapping(missed).isEmpty()) {
            held.put(missed);
          }
        }
      }
    }
    return held == null ? names : held.all();
  }
}
