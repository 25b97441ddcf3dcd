package org.postil.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postil.search.internal.RandomCorpus.Article;
import org.postil.search.internal.RandomCorpus.Note;

/** Finds hits by looking at every character: slow, and with nothing of the index in it. */
final class Scan {

  /** A stretch. */
  record Stretch(int begin, int end) implements Comparable<Stretch> {
    @Override
    public int compareTo(Stretch other) {
      return Comparator.comparingInt(Stretch::begin)
          .thenComparingInt(Stretch::end)
          .compare(this, other);
    }
  }

  private Scan() {}

  private static boolean isAlone(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static List<Stretch> words(String text) {
    List<Stretch> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isPart(c)) {
        while (!isAlone(c)
            && end < text.length()
            && isPart(text.codePointAt(end))
            && !isAlone(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        words.add(new Stretch(at, end));
      }
      at = end;
    }
    return words;
  }

  static TreeSet<Stretch> phrase(Article article, String phrase, Predicate<String[]> lastMatches) {
    List<Stretch> words = words(article.text());
    List<String> wanted =
        words(phrase).stream().map(w -> phrase.substring(w.begin(), w.end())).toList();
    TreeSet<Stretch> found = new TreeSet<>();
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      boolean all = true;
      for (int k = 0; k < wanted.size(); k++) {
        Stretch word = words.get(i + k);
        String text = article.text().substring(word.begin(), word.end());
        all &=
            lastMatches.test(
                new String[] {
                  text.toLowerCase(Locale.ROOT), wanted.get(k).toLowerCase(Locale.ROOT)
                });
      }
      if (all) {
        found.add(new Stretch(words.get(i).begin(), words.get(i + wanted.size() - 1).end()));
      }
    }
    return found;
  }

  static TreeSet<Stretch> notes(Article article, Predicate<Note> which) {
    TreeSet<Stretch> found = new TreeSet<>();
    for (Note note : article.notes()) {
      if (which.test(note)) {
        found.add(new Stretch(note.begin(), note.end()));
      }
    }
    return found;
  }

  static TreeSet<Stretch> near(
      Article article, TreeSet<Stretch> ones, TreeSet<Stretch> others, int most, boolean before) {
    TreeSet<Stretch> found = new TreeSet<>();
    for (Stretch one : ones) {
      Optional<Stretch> ahead =
          others.stream()
              .filter(other -> !before && other.end() <= one.begin())
              .max(Comparator.comparingInt(Stretch::end).thenComparingInt(Stretch::begin));
      Optional<Stretch> behind =
          others.stream()
              .filter(other -> other.begin() >= one.end())
              .min(Comparator.naturalOrder());
      Function<Stretch, Long> gap =
          other ->
              words(article.text()).stream()
                  .filter(
                      word ->
                          word.begin() >= Math.min(one.end(), other.end())
                              && word.end() <= Math.max(one.begin(), other.begin()))
                  .count();
      Optional<Stretch> best = ahead.filter(other -> gap.apply(other) <= most);
      if (behind.isPresent()
          && gap.apply(behind.get()) <= most
          && (best.isEmpty() || gap.apply(behind.get()) < gap.apply(best.get()))) {
        best = behind;
      }
      best.ifPresent(
          other ->
              found.add(
                  new Stretch(
                      Math.min(one.begin(), other.begin()), Math.max(one.end(), other.end()))));
    }
    return found;
  }

  static TreeSet<Stretch> within(TreeSet<Stretch> ones, TreeSet<Stretch> others) {
    TreeSet<Stretch> found = new TreeSet<>();
    for (Stretch one : ones) {
      if (others.stream().anyMatch(o -> o.begin() <= one.begin() && o.end() >= one.end())) {
        found.add(one);
      }
    }
    return found;
  }
}
