package org.postil.web.internal.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the labels of a corpus, so that each document holds a few numbers. */
final class LabelNames {

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a label: {@code TYPE} or {@code TYPE:LABEL}. */
  synchronized int number(String name) {
    return numbers.computeIfAbsent(
        name,
        n -> {
          names.add(n);
          return names.size() - 1;
        });
  }

  /** The number of a label; -1 if no document has it. */
  synchronized int known(String name) {
    return numbers.getOrDefault(name, -1);
  }

  synchronized String name(int number) {
    return names.get(number);
  }

  synchronized int size() {
    return names.size();
  }

  synchronized List<String> all() {
    return List.copyOf(names);
  }
}
