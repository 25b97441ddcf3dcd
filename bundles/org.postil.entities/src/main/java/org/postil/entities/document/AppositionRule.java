package org.postil.entities.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/**
 * What writers tell their readers of a name that few know: {@code Earthwell, an environmental
 * group,} is no person, {@code Gyami, a village outside the capital,} is a place.
 */
public final class AppositionRule implements DocumentRule {

  private static final String REASON = "the text says what it is";

  /** How many words may stand between {@code a} and the noun. */
  private static final int MOST_BETWEEN = 4;

  private static final Set<String> ORGANISATIONS =
      Set.of(
          "group",
          "organization",
          "organisation",
          "company",
          "firm",
          "agency",
          "union",
          "newspaper",
          "bank",
          "charity",
          "association",
          "alliance",
          "coalition",
          "broadcaster",
          "airline",
          "retailer",
          "manufacturer",
          "maker",
          "automaker",
          "carmaker",
          "chipmaker",
          "startup",
          "nonprofit",
          "institute",
          "foundation",
          "network",
          "publisher",
          "party",
          "consultancy",
          "contractor",
          "supplier",
          "subsidiary",
          "university",
          "brokerage",
          "lender",
          "insurer");

  private static final Set<String> PLACES =
      Set.of(
          "city",
          "town",
          "village",
          "county",
          "island",
          "province",
          "suburb",
          "neighborhood",
          "neighbourhood",
          "municipality",
          "hamlet");

  /** Where the noun ends its phrase; another noun would go on to {@code a party official}. */
  private static final Set<String> AFTER_NOUN =
      Set.of(
          ",", ".", ")", ";", "that", "which", "of", "in", "for", "with", "based", "whose", "where",
          "and", "to", "at", "on", "outside", "near", "north", "south", "east", "west", "about",
          "some", "known", "founded", "backed", "owned", "run");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    Set<String> organisations = new HashSet<>();
    List<NameSpan> result = new ArrayList<>(names);
    result.replaceAll(
        name -> {
          List<Word> words = document.sentences().get(name.sentence()).words();
          Optional<EntityLabel> said = said(words, name.end());
          if (said.isEmpty() || name.label() == EntityLabel.MISC) {
            return name;
          }
          if (said.get() == EntityLabel.ORG && name.label() == EntityLabel.PER) {
            organisations.add(name.key(document));
          }
          return name.relabelled(said.get(), REASON);
        });
    if (!organisations.isEmpty()) {
      organisations.removeAll(SurnameRule.partsOfFullNames(document, names));
      result.replaceAll(
          name ->
              name.label() == EntityLabel.PER && organisations.contains(name.key(document))
                  ? name.relabelled(EntityLabel.ORG, REASON)
                  : name);
    }
    return result;
  }

  /** What the words from here on say: a comma, {@code a} or {@code an}, few words, a noun. */
  private static Optional<EntityLabel> said(List<Word> words, int comma) {
    if (comma + 3 >= words.size() || !words.get(comma).form().equals(",")) {
      return Optional.empty();
    }
    String article = words.get(comma + 1).form();
    if (!article.equals("a") && !article.equals("an")) {
      return Optional.empty();
    }
    int last = Math.min(words.size() - 1, comma + 3 + MOST_BETWEEN);
    for (int i = comma + 2; i < last; i++) {
      String form = words.get(i).form();
      if (AFTER_NOUN.contains(words.get(i + 1).form())) {
        boolean organisation = ORGANISATIONS.contains(form);
        return organisation || PLACES.contains(form)
            ? Optional.of(organisation ? EntityLabel.ORG : EntityLabel.LOC)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
