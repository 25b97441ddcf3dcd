package org.postil.entities.packing;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.entities.lexicon.Fingerprint;
import org.postil.entities.lexicon.GivenNames;
import org.postil.entities.text.Spelling;

/** Counts which words begin and end names of people. */
final class NameCounts {

  private static final int SOME = 3;
  private static final int MANY = 25;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final SortedMap<Integer, Integer> titles = new TreeMap<>();

  /** Counts a name of a person, words separated by spaces. */
  void person(String name) {
    String[] words = name.split(" ");
    if (words.length < 2 || words.length > 4) {
      return;
    }
    count(words[0], 0);
    count(words[words.length - 1], 1);
  }

  /** Adds a title or an occupation of one word. */
  void title(String title) {
    if (title.indexOf(' ') < 0) {
      titles.put(Fingerprint.of(Spelling.lower(title)), GivenNames.TITLE);
    }
  }

  /** Adds a word of the short list of well-known names. */
  void known(String word) {
    count(word, 0, SOME);
    count(word, 1, SOME);
  }

  private void count(String word, int end) {
    count(word, end, 1);
  }

  private void count(String word, int end, int times) {
    boolean plain = word.length() > 1 && Spelling.isCapitalised(word) && !word.endsWith(".");
    if (plain) {
      counts.computeIfAbsent(word, w -> new int[2])[end] += times;
    }
  }

  /** Flags by fingerprint, see {@link GivenNames}. */
  SortedMap<Integer, Integer> flags() {
    SortedMap<Integer, Integer> flags = new TreeMap<>(titles);
    counts.forEach(
        (word, count) -> {
          int mask = flag(count[0], GivenNames.FIRST, GivenNames.FIRST_OFTEN);
          mask |= flag(count[1], GivenNames.LAST, GivenNames.LAST_OFTEN);
          if (mask != 0) {
            flags.merge(Fingerprint.of(word), mask, (a, b) -> a | b);
          }
        });
    return flags;
  }

  private static int flag(int count, int some, int many) {
    if (count >= MANY) {
      return some | many;
    }
    return count >= SOME ? some : 0;
  }
}
