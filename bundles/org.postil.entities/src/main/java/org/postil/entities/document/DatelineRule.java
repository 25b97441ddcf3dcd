package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** The place in capitals that a news agency's story begins with: {@code OSLO (Agency) -}. */
public final class DatelineRule implements DocumentRule {

  private static final int LONGEST_PLACE = 4;
  private static final int LONGEST_DATELINE = 14;
  private static final int SHORTEST_WORD = 3;
  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    List<NameSpan> result = new ArrayList<>(names);
    for (int s = 0; s < document.sentences().size(); s++) {
      int length = placeLength(document.sentences().get(s).words());
      if (length > 0) {
        NameSpan place =
            new NameSpan(s, 0, length, EntityLabel.LOC, 0.9, "place at the start of a story");
        boolean known =
            names.stream().anyMatch(n -> n.overlaps(place) && n.label() == place.label());
        if (!known) {
          result.removeIf(place::overlaps);
          result.add(place);
        }
      }
    }
    result.sort(Occurrences.TEXT_ORDER);
    return result;
  }

  /** How many words of a dateline's place a sentence begins with; 0 when it is no dateline. */
  private static int placeLength(List<Word> words) {
    int length = 0;
    while (length < words.size() && isLoud(words.get(length).form())) {
      length++;
    }
    if (length == 0 || length > LONGEST_PLACE || words.size() < length + 3) {
      return 0;
    }
    String next = words.get(length).form();
    boolean marked = next.equals(",") || next.equals("(") || DASHES.contains(next);
    return marked && endsInDash(words, length) ? length : 0;
  }

  private static boolean endsInDash(List<Word> words, int from) {
    int end = Math.min(words.size() - 1, LONGEST_DATELINE);
    for (int i = from; i < end; i++) {
      boolean spaced =
          words.get(i - 1).end() < words.get(i).begin()
              && words.get(i).end() < words.get(i + 1).begin();
      if (DASHES.contains(words.get(i).form()) && spaced) {
        return !isLoud(words.get(i + 1).form());
      }
    }
    return false;
  }

  private static boolean isLoud(String form) {
    return form.length() >= SHORTEST_WORD && Spelling.isAllCapitals(form);
  }
}
