package org.postil.entities.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;

/**
 * Ships by their prefix ({@code HMS Velmo}) or by the word before ({@code the frigate Velmo}), and
 * then by their bare names, which are often those of places and people.
 */
public final class ShipNameRule implements DocumentRule {

  private static final String REASON = "name of a ship";
  private static final double SURE = 0.9;
  private static final int LONGEST = 3;
  private static final Set<String> PREFIXES =
      Set.of("USS", "HMS", "INS", "MV", "RMS", "HMCS", "HMAS", "USNS", "USCGC");

  private static final Set<String> SHIPS =
      Set.of(
          "frigate",
          "destroyer",
          "warship",
          "submarine",
          "corvette",
          "minesweeper",
          "yacht",
          "trawler",
          "ferry",
          "freighter",
          "icebreaker",
          "battleship",
          "schooner");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    List<NameSpan> result = withPrefixes(document, names);
    Set<String> ships = new HashSet<>();
    for (NameSpan name : result) {
      if (name.reason().equals(REASON)) {
        ships.add(name.moved(name.begin() + 1, name.end()).key(document));
      } else if (SHIPS.contains(before(document, name))) {
        ships.add(name.key(document));
      }
    }
    if (!ships.isEmpty()) {
      result.replaceAll(name -> isShip(document, name, ships) ? ship(name) : name);
    }
    return result;
  }

  private static NameSpan ship(NameSpan name) {
    return name.relabelled(EntityLabel.MISC, REASON);
  }

  /** A place gave its name to the ship; with an article the ship is meant. */
  private static boolean isShip(DocumentWords document, NameSpan name, Set<String> ships) {
    String before = before(document, name);
    boolean article = before.equals("the") || before.equals("The");
    return ships.contains(name.key(document))
        && (name.label() != EntityLabel.LOC || article || SHIPS.contains(before));
  }

  private static String before(DocumentWords document, NameSpan name) {
    return name.begin() == 0 ? "" : document.word(name.sentence(), name.begin() - 1).form();
  }

  private static List<NameSpan> withPrefixes(DocumentWords document, List<NameSpan> names) {
    NamesByWord held = null;
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Word> words = document.sentences().get(s).words();
      for (int i = 0; i + 1 < words.size(); i++) {
        if (PREFIXES.contains(words.get(i).form())
            && Spelling.isTitleCased(words.get(i + 1).form())) {
          held = held == null ? new NamesByWord(document, names) : held;
          int end = TitleCase.endOfRun(words, i + 1, LONGEST);
          held.put(new NameSpan(s, i, end, EntityLabel.MISC, SURE, REASON));
        }
      }
    }
    return new ArrayList<>(held == null ? names : held.all());
  }
}
