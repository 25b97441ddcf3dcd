package org.postil.entities.document;

import java.util.List;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** The state of a member of Congress, after the letter of the party: {@code D-Calif.}. */
public final class PartyStateRule implements DocumentRule {

  private static final String REASON = "state after the letter of a party";
  private static final Set<String> PARTIES = Set.of("R", "D", "I");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Ala", "Ark", "Del", "Ga", "Kan", "Ky", "La", "Md", "Mo", "Mont", "Neb", "Nev", "Ore",
          "Vt", "Wis", "Wyo");
  private static final int SHORTEST = 2;

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    NamesByWord held = null;
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Word> words = document.sentences().get(s).words();
      for (int i = 0; i + 2 < words.size(); i++) {
        if (isMembership(words, i)) {
          NameSpan state = new NameSpan(s, i + 2, end(words, i + 2), EntityLabel.LOC, 0.9, REASON);
          held = held == null ? new NamesByWord(document, names) : held;
          if (held.overlapping(state).stream().noneMatch(name -> isPlace(name, state))) {
            held.put(state);
          }
        }
      }
    }
    return held == null ? names : held.all();
  }

  /** Behind the period of an abbreviation, which {@code WordSplitter} may leave apart. */
  private static int end(List<Word> words, int state) {
    boolean period =
        state + 1 < words.size()
            && words.get(state + 1).form().equals(".")
            && words.get(state).touches(words.get(state + 1));
    return period && ABBREVIATIONS.contains(words.get(state).form()) ? state + 2 : state + 1;
  }

  private static boolean isPlace(NameSpan name, NameSpan state) {
    return name.label() == EntityLabel.LOC && name.begin() == state.begin();
  }

  private static boolean isMembership(List<Word> words, int i) {
    String state = words.get(i + 2).form();
    return PARTIES.contains(words.get(i).form())
        && words.get(i + 1).form().equals("-")
        && words.get(i).touches(words.get(i + 1))
        && words.get(i + 1).touches(words.get(i + 2))
        && state.length() >= SHORTEST
        && Spelling.isCapitalised(state);
  }
}
