package org.postil.annotator.quotes.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The word classes and the cues of this bundle. Immutable once read. */
public final class Lexicon {

  private final Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
  private final Map<String, Set<CueKind>> cues = new HashMap<>();

  private Lexicon() {
    for (WordClass each : WordClass.values()) {
      classes.put(each, new HashSet<>());
    }
  }

  /** Reads {@code words.txt} and {@code cues.txt}. */
  public static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    lines("words.txt").forEach(lexicon::addClass);
    lines("cues.txt").forEach(lexicon::addCue);
    return lexicon;
  }

  /** Whether a word in small letters is of a class. */
  public boolean is(WordClass kind, String word) {
    return classes.get(kind).contains(word);
  }

  /** What a word in small letters can introduce. */
  public Set<CueKind> cueKinds(String word) {
    return cues.getOrDefault(word, Set.of());
  }

  /** The lines of a resource that are neither empty nor comments. */
  public static List<String> lines(String resource) {
    String path = "/org/postil/annotator/quotes/internal/" + resource;
    try (InputStream stream = Lexicon.class.getResourceAsStream(path)) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read [" + resource + "] of the bundle", e);
    }
  }

  private void addClass(String line) {
    int colon = line.indexOf(':');
    WordClass kind = WordClass.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
    classes.get(kind).addAll(List.of(line.substring(colon + 1).strip().split("\\s+")));
  }

  private void addCue(String line) {
    int bar = line.indexOf('|');
    CueKind kind = CueKind.valueOf(line.substring(0, bar).strip().toUpperCase(Locale.ROOT));
    for (String form : line.substring(bar + 1).strip().split("\\s+")) {
      cues.computeIfAbsent(form, key -> EnumSet.noneOf(CueKind.class)).add(kind);
    }
  }
}
