package org.postil.entities.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.postil.entities.text.DocumentWords;

/**
 * Which name holds each word of a document, so that a rule need not compare every name with every
 * other: an article of 50 MB has a million. Used by one thread.
 */
final class NamesByWord {

  private final DocumentWords document;
  private final Map<Integer, NameSpan[]> sentences = new TreeMap<>();

  NamesByWord(DocumentWords document, List<NameSpan> names) {
    this.document = document;
    names.forEach(this::put);
  }

  /** The names that hold a word of a span, in their order. */
  List<NameSpan> overlapping(NameSpan span) {
    NameSpan[] holders = holders(span.sentence());
    return Arrays.stream(holders, span.begin(), span.end())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Adds a name in place of those that it overlaps. */
  void put(NameSpan name) {
    overlapping(name).forEach(this::remove);
    Arrays.fill(holders(name.sentence()), name.begin(), name.end(), name);
  }

  /** All names in the order of the text. */
  List<NameSpan> all() {
    List<NameSpan> names = new ArrayList<>();
    for (NameSpan[] holders : sentences.values()) {
      NameSpan last = null;
      for (NameSpan holder : holders) {
        if (holder != null && holder != last) {
          names.add(holder);
        }
        last = holder;
      }
    }
    return names;
  }

  private void remove(NameSpan name) {
    Arrays.fill(holders(name.sentence()), name.begin(), name.end(), null);
  }

  private NameSpan[] holders(int sentence) {
    return sentences.computeIfAbsent(
        sentence, s -> new NameSpan[document.sentences().get(s).words().size()]);
  }
}
