package org.postil.annotator.segments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of {@code vocabulary.txt}: lines of a class name, a colon and words. Immutable;
 * read once.
 */
final class Vocabulary {

  private static final String RESOURCE = "vocabulary.txt";

  private static final class Shared {
    static final Vocabulary INSTANCE = read();
  }

  private final Map<WordClass, Set<String>> words = new HashMap<>();

  private Vocabulary(String lists) {
    for (WordClass kind : WordClass.values()) {
      words.put(kind, new HashSet<>());
    }
    for (String line : lists.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      Set<String> list = words.get(WordClass.of(line.substring(0, colon).strip()));
      list.addAll(Set.of(line.substring(colon + 1).strip().split("\\s+")));
    }
  }

  /** The lists of this bundle. */
  static Vocabulary shared() {
    return Shared.INSTANCE;
  }

  /** Whether a word, as written, is in a list. */
  boolean is(WordClass kind, String word) {
    return words.get(kind).contains(word);
  }

  /** Whether a stretch of text is a word that usually owes its capital to its place. */
  boolean startsSentences(String text, int begin, int end) {
    return is(WordClass.STARTER, text.substring(begin, end));
  }

  private static Vocabulary read() {
    try (InputStream stream = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      return new Vocabulary(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read [" + RESOURCE + "] of the bundle", e);
    }
  }
}
