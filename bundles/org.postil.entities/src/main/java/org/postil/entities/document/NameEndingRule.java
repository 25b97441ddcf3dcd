package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/**
 * The last word of a name often says what bears it: an {@code Award} is neither a person nor a
 * firm, a {@code University} is no place. Where the tagger stopped in the midst of such a name, the
 * whole run of capitalised words is taken. People may be called Bay or Street, so they stay people.
 */
public final class NameEndingRule implements DocumentRule {

  private static final String REASON = "last word of the name";

  /** Words that a tagger may have missed; runs of more capitalised words are no name. */
  private static final int LONGEST_REST = 8;

  private static final Map<EntityLabel, Set<String>> ENDINGS =
      Map.of(
          EntityLabel.MISC,
          Set.of(
              "Prize",
              "Award",
              "Awards",
              "Trophy",
              "Cup",
              "Championship",
              "Championships",
              "Olympics",
              "Festival",
              "Marathon",
              "Treaty",
              "Accord",
              "Accords",
              "Act",
              "Pact",
              "Amendment",
              "Protocol",
              "Expo",
              "Fair",
              "Prix",
              "Tournament",
              "Medal",
              "Agreement",
              "Derby",
              "Biennale"),
          EntityLabel.LOC,
          Set.of(
              "Street",
              "Avenue",
              "Boulevard",
              "Blvd.",
              "Ave.",
              "Road",
              "Highway",
              "Airport",
              "Stadium",
              "River",
              "Mountains",
              "Island",
              "Islands",
              "Bay",
              "Peninsula",
              "Bridge",
              "Valley",
              "Sea",
              "Ocean",
              "Square",
              "Hills",
              "Province",
              "Gulf",
              "Plateau",
              "Strait",
              "Straits",
              "Firth",
              "Fjord",
              "Canyon",
              "Desert",
              "Glacier",
              "Harbour",
              "Creek"),
          EntityLabel.ORG,
          Set.of(
              "University",
              "College",
              "Hospital",
              "Department",
              "Ministry",
              "Committee",
              "Commission",
              "Agency",
              "Association",
              "Federation",
              "Council",
              "Foundation",
              "Institute",
              "Airlines",
              "Airways",
              "Corporation",
              "Company",
              "Group",
              "Orchestra",
              "Command",
              "Bureau",
              "Navy",
              "Army"));

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    List<NameSpan> result = new ArrayList<>();
    for (NameSpan name : names) {
      NameSpan whole = whole(document, name);
      while (!result.isEmpty() && whole != name && result.get(result.size() - 1).overlaps(whole)) {
        NameSpan last = result.remove(result.size() - 1);
        whole = whole.moved(Math.min(last.begin(), whole.begin()), whole.end());
      }
      boolean covered = !result.isEmpty() && result.get(result.size() - 1).overlaps(whole);
      if (!covered) {
        result.add(whole);
      }
    }
    return result;
  }

  private static NameSpan whole(DocumentWords document, NameSpan name) {
    if (document.sentences().get(name.sentence()).heading()) {
      return name;
    }
    List<Word> words = document.sentences().get(name.sentence()).words();
    int end = name.end();
    int last = Math.min(words.size(), name.end() + LONGEST_REST);
    while (end < last && Spelling.isCapitalised(words.get(end).form())) {
      end++;
    }
    Optional<EntityLabel> label = label(words.get(end - 1).form());
    boolean more = end > name.end();
    if (more && label.isEmpty()) {
      label = label(words.get(name.end() - 1).form());
      end = name.end();
      more = false;
    }
    boolean surname = name.label() == EntityLabel.PER && label.equals(Optional.of(EntityLabel.LOC));
    if (label.isEmpty() || surname || end - name.begin() < 2) {
      return name;
    }
    return more || label.get() != name.label()
        ? name.moved(name.begin(), end).relabelled(label.get(), REASON)
        : name;
  }

  private static Optional<EntityLabel> label(String word) {
    return ENDINGS.entrySet().stream()
        .filter(ending -> ending.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
