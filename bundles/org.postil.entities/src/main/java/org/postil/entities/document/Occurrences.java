package org.postil.entities.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/** Finds where sequences of words occur in a document outside of the names found so far. */
final class Occurrences {

  static final Comparator<NameSpan> TEXT_ORDER =
      Comparator.comparingInt(NameSpan::sentence).thenComparingInt(NameSpan::begin);

  private final DocumentWords document;
  private final boolean[][] taken;
  private final Map<String, List<int[]>> places = new HashMap<>();

  Occurrences(DocumentWords document, List<NameSpan> names) {
    this.document = document;
    taken = new boolean[document.sentences().size()][];
    for (int s = 0; s < taken.length; s++) {
      List<Word> words = document.sentences().get(s).words();
      taken[s] = new boolean[words.size()];
      for (int i = 0; i < words.size(); i++) {
        places.computeIfAbsent(words.get(i).form(), f -> new ArrayList<>()).add(new int[] {s, i});
      }
    }
    names.forEach(this::take);
  }

  /** Marks the words of a name as taken. */
  void take(NameSpan name) {
    for (int i = name.begin(); i < name.end(); i++) {
      taken[name.sentence()][i] = true;
    }
  }

  /** Places, as sentence and index, where the forms stand one after the other, all free. */
  List<int[]> free(List<String> forms) {
    List<int[]> found = new ArrayList<>();
    for (int[] place : places.getOrDefault(forms.get(0), List.of())) {
      if (standsAt(forms, place[0], place[1])) {
        found.add(place);
      }
    }
    return found;
  }

  private boolean standsAt(List<String> forms, int sentence, int begin) {
    List<Word> words = document.sentences().get(sentence).words();
    if (begin + forms.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < forms.size(); k++) {
      boolean same = words.get(begin + k).form().equals(forms.get(k));
      if (!same || taken[sentence][begin + k]) {
        return false;
      }
    }
    return true;
  }
}
