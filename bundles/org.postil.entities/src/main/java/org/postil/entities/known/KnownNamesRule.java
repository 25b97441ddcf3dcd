package org.postil.entities.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postil.entities.document.DocumentRule;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** Does what a table of known names asks for: bans, overrides, then additions. */
public final class KnownNamesRule implements DocumentRule {

  private final KnownNames table;
  private final String reason;
  private final boolean anywhere;

  /**
   * A rule over a table.
   *
   * @param reason what explanations call the table
   * @param anywhere whether to add names even beside capitalised words, where they may be part of
   *     longer names
   */
  public KnownNamesRule(KnownNames table, String reason, boolean anywhere) {
    this.table = table;
    this.reason = reason;
    this.anywhere = anywhere;
  }

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    if (table.size() == 0) {
      return names;
    }
    int sentences = document.sentences().size();
    List<List<NameSpan>> bySentence = new ArrayList<>(sentences);
    for (int s = 0; s < sentences; s++) {
      bySentence.add(new ArrayList<>());
    }
    for (NameSpan name : names) {
      Optional<KnownName> known = table.get(name.key(document));
      if (known.isEmpty()) {
        bySentence.get(name.sentence()).add(name);
      } else if (known.get().action() != KnownName.Action.BAN) {
        bySentence.get(name.sentence()).add(name.relabelled(known.get().label(), reason));
      }
    }
    List<NameSpan> result = new ArrayList<>();
    for (int s = 0; s < sentences; s++) {
      add(document.sentences().get(s).words(), s, bySentence.get(s));
      result.addAll(bySentence.get(s));
    }
    result.sort(Comparator.comparingInt(NameSpan::sentence).thenComparingInt(NameSpan::begin));
    return result;
  }

  /** Adds to the names of one sentence, so that long documents take no longer a word. */
  private void add(List<Word> words, int sentence, List<NameSpan> names) {
    int i = 0;
    while (i < words.size()) {
      Optional<KnownName> known = table.at(words, i, KnownName.Action.ADD);
      if (known.isPresent()) {
        int end = i + known.get().forms().size();
        NameSpan added = new NameSpan(sentence, i, end, known.get().label(), 1, reason);
        boolean fits = anywhere || standsAlone(words, i, end);
        if (fits && names.stream().noneMatch(name -> isWithin(added, name))) {
          names.removeIf(added::overlaps);
          names.add(added);
        }
        i = end;
      } else {
        i++;
      }
    }
  }

  private static boolean isWithin(NameSpan added, NameSpan name) {
    return name.overlaps(added) && name.begin() <= added.begin() && name.end() >= added.end();
  }

  private static boolean standsAlone(List<Word> words, int begin, int end) {
    boolean before = begin > 1 && Spelling.isCapitalised(words.get(begin - 1).form());
    return !before && (end == words.size() || !Spelling.isCapitalised(words.get(end).form()));
  }
}
