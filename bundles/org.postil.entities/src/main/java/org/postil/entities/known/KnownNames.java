package org.postil.entities.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.entities.text.Word;

/** A table of known names, found by their words; case counts. Immutable. */
public final class KnownNames {

  private static final KnownNames NONE = new KnownNames(List.of());

  private final Map<String, KnownName> byKey = new HashMap<>();
  private final Map<String, List<KnownName>> byFirstWord = new HashMap<>();

  /** A table; of two entries for one name, the later counts. */
  public KnownNames(List<KnownName> names) {
    names.forEach(name -> byKey.put(name.key(), name));
    for (KnownName name : byKey.values()) {
      byFirstWord.computeIfAbsent(name.forms().get(0), w -> new ArrayList<>()).add(name);
    }
    Comparator<KnownName> longestFirst =
        Comparator.comparingInt((KnownName name) -> -name.forms().size())
            .thenComparing(KnownName::key);
    byFirstWord.values().forEach(sameWord -> sameWord.sort(longestFirst));
  }

  /** An empty table. */
  public static KnownNames none() {
    return NONE;
  }

  /** How many names. */
  public int size() {
    return byKey.size();
  }

  /** The entry for words joined by single spaces. */
  public Optional<KnownName> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The longest entry with an action that stands at a place in a sentence. */
  public Optional<KnownName> at(List<Word> words, int begin, KnownName.Action action) {
    for (KnownName name : byFirstWord.getOrDefault(words.get(begin).form(), List.of())) {
      if (name.action() == action && standsAt(name.forms(), words, begin)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static boolean standsAt(List<String> forms, List<Word> words, int begin) {
    if (begin + forms.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < forms.size(); k++) {
      if (!words.get(begin + k).form().equals(forms.get(k))) {
        return false;
      }
    }
    return true;
  }
}
