package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/** Gives an acronym the label of the name that it stands for: {@code Long Name (LN)}. */
public final class AcronymRule implements DocumentRule {

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    Map<String, EntityLabel> labels = new TreeMap<>();
    List<NameSpan> result = new ArrayList<>(names);
    for (Acronym acronym : Acronym.find(document, names)) {
      labels.put(acronym.letters(), acronym.expansion().label());
    }
    if (labels.isEmpty()) {
      return names;
    }
    result.replaceAll(
        name -> {
          EntityLabel label = labels.get(name.key(document));
          return label == null ? name : name.relabelled(label, "acronym explained in the text");
        });
    addMissed(document, labels, result);
    return result;
  }

  private static void addMissed(
      DocumentWords document, Map<String, EntityLabel> labels, List<NameSpan> names) {
    Occurrences occurrences = new Occurrences(document, names);
    labels.forEach(
        (letters, label) -> {
          for (int[] place : occurrences.free(List.of(letters))) {
            List<Word> words = document.sentences().get(place[0]).words();
            if (words.get(place[1]).form().equals(letters)) {
              NameSpan added =
                  new NameSpan(
                      place[0],
                      place[1],
                      place[1] + 1,
                      label,
                      0.9,
                      "acronym explained in the text");
              names.add(added);
              occurrences.take(added);
            }
          }
        });
    names.sort(Occurrences.TEXT_ORDER);
  }
}
