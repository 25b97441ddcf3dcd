package org.postil.store.internal.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the strings of a layer from 1 in order of first use; 0 stands for null. */
final class StringDictionary {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> strings = new ArrayList<>();

  int[] numbers(@Nullable String[] values) {
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value != null) {
        result[i] = number(value);
      }
    }
    return result;
  }

  List<String> strings() {
    return strings;
  }

  private int number(String value) {
    return numbers.computeIfAbsent(
        value,
        v -> {
          strings.add(v);
          return strings.size();
        });
  }
}
