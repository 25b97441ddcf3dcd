package org.postil.entities.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** Finds further mentions of a name that was found with confidence elsewhere in the document. */
public final class RepeatedNameRule implements DocumentRule {

  private static final double SURE = 0.8;
  private static final int SHORTEST = 3;

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    Map<String, NameSpan> sure = new HashMap<>();
    for (NameSpan name : names) {
      boolean usable = name.confidence() >= SURE && isDistinct(name.words(document));
      if (usable) {
        sure.merge(name.key(document), name, (a, b) -> b.confidence() > a.confidence() ? b : a);
      }
    }
    List<NameSpan> models = new ArrayList<>(sure.values());
    models.sort(
        Comparator.comparingInt(NameSpan::length).reversed().thenComparing(Occurrences.TEXT_ORDER));
    List<NameSpan> result = new ArrayList<>(names);
    Occurrences occurrences = new Occurrences(document, names);
    for (NameSpan model : models) {
      List<String> forms = model.words(document).stream().map(Word::form).toList();
      for (int[] place : occurrences.free(forms)) {
        if (continues(document, place, forms.size())) {
          continue;
        }
        NameSpan added =
            new NameSpan(
                place[0],
                place[1],
                place[1] + forms.size(),
                model.label(),
                model.confidence() * SURE,
                "a name found elsewhere in the document");
        result.add(added);
        occurrences.take(added);
      }
    }
    result.sort(Occurrences.TEXT_ORDER);
    return result;
  }

  private static boolean isDistinct(List<Word> words) {
    Word first = words.get(0);
    return Spelling.isCapitalised(first.form())
        && (words.size() > 1 || first.form().length() >= SHORTEST);
  }

  /**
   * Whether the place is part of a longer run of capitals, and so perhaps of another name. The
   * first word of a sentence does not count: it has its capital anyway.
   */
  private static boolean continues(DocumentWords document, int[] place, int length) {
    List<Word> words = document.sentences().get(place[0]).words();
    int after = place[1] + length;
    boolean before = place[1] > 1 && Spelling.isCapitalised(words.get(place[1] - 1).form());
    return before || after < words.size() && Spelling.isCapitalised(words.get(after).form());
  }
}
