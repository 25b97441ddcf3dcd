package org.postil.training.minilm.stance;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells sentences that repeat others: eight words in a row are the same. */
final class SharedWords {

  private static final int IN_A_ROW = 8;

  private final Set<String> rows = new HashSet<>();

  /** Sentences to compare with. */
  SharedWords(Collection<String[]> sentences) {
    sentences.forEach(forms -> rows(forms).forEach(rows::add));
  }

  /** Whether a sentence has eight words in a row of one of the others. */
  boolean repeats(String[] forms) {
    return rows(forms).anyMatch(rows::contains);
  }

  /** In small letters, without punctuation. */
  private static Stream<String> rows(String[] forms) {
    List<String> words =
        Stream.of(forms)
            .map(form -> form.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
            .filter(word -> !word.isEmpty())
            .toList();
    return IntStream.rangeClosed(0, words.size() - IN_A_ROW)
        .mapToObj(i -> String.join(" ", words.subList(i, i + IN_A_ROW)));
  }
}
