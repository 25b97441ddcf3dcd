package org.postil.entities.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/**
 * Finds the names of a document by their words, so that a name is compared with those that share a
 * word with it and not with all.
 */
final class NameIndex {

  private final DocumentWords document;
  private final Map<String, List<Integer>> byWords = new HashMap<>();
  private final Map<String, List<Integer>> byFirst = new HashMap<>();
  private final Map<String, List<Integer>> byLast = new HashMap<>();
  private final Map<NameSpan, Integer> indexes = new HashMap<>();

  NameIndex(DocumentWords document, List<NameSpan> names) {
    this.document = document;
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      indexes.putIfAbsent(name, i);
      add(byWords, name.key(document), i);
      if (known.putIfAbsent(name.label() + name.key(document), i) == null) {
        List<Word> words = name.words(document);
        add(byFirst, name.label() + words.get(0).form(), i);
        add(byLast, name.label() + words.get(words.size() - 1).form(), i);
      }
    }
  }

  private static void add(Map<String, List<Integer>> index, String key, int name) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
  }

  /** The index of a name among those of the document. */
  int of(NameSpan name) {
    return indexes.get(name);
  }

  /** All names of just these words, joined by spaces. */
  List<Integer> called(String words) {
    return byWords.getOrDefault(words, List.of());
  }

  /** One of each of the names that have the label and the first word of another. */
  List<Integer> withFirstOf(NameSpan name) {
    return byFirst.getOrDefault(name.label() + first(name), List.of());
  }

  /** One of each of the names that have the label and the last word of another. */
  List<Integer> withLastOf(NameSpan name) {
    List<Word> words = name.words(document);
    String last = words.get(words.size() - 1).form();
    return byLast.getOrDefault(name.label() + last, List.of());
  }

  private String first(NameSpan name) {
    return name.words(document).get(0).form();
  }
}
