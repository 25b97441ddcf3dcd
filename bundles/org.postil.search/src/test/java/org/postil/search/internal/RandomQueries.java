package org.postil.search.internal;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postil.search.internal.RandomCorpus.Article;
import org.postil.search.internal.RandomCorpus.Note;
import org.postil.search.internal.Scan.Stretch;

/** Queries from a seed, each with what a scan says that it finds. */
final class RandomQueries {

  /** Years that are after 2027 by their own value. */
  private static final Map<String, Boolean> AFTER_2027 =
      Map.of("2026", false, "2027", false, "2027-03", false, "2028-W10", true, "2031-01-05", true);

  /**
   * A query.
   *
   * @param text how people write it
   * @param finds the hits in a document; null if it is not found
   */
  record Asked(String text, Function<Article, @Nullable TreeSet<Stretch>> finds) {}

  private interface Joint {
    TreeSet<Stretch> of(Article article, TreeSet<Stretch> ones, TreeSet<Stretch> others);
  }

  private final Random random;

  RandomQueries(Random random) {
    this.random = random;
  }

  Asked query() {
    return switch (random.nextInt(6)) {
      case 0 -> both(placed(2), placed(1), " ");
      case 1 -> both(placed(1), source(), " AND ");
      case 2 -> butNot(placed(1), placed(1));
      case 3 -> either(both(placed(1), placed(0), " AND "), placed(1));
      default -> placed(2);
    };
  }

  private Asked placed(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf();
    }
    Asked one = placed(depth - 1);
    Asked other = placed(depth - 1);
    int words = random.nextInt(5);
    return switch (random.nextInt(4)) {
      case 0 ->
          join(one, " NEAR/" + words + " ", other, (a, s, o) -> Scan.near(a, s, o, words, false));
      case 1 ->
          join(one, " BEFORE/" + words + " ", other, (a, s, o) -> Scan.near(a, s, o, words, true));
      case 2 -> join(one, " IN ", other, (a, s, o) -> Scan.within(s, o));
      default ->
          join(
              one,
              " OR ",
              other,
              (a, s, o) -> {
                TreeSet<Stretch> all = new TreeSet<>(s);
                all.addAll(o);
                return all;
              });
    };
  }

  private static Asked join(Asked one, String sign, Asked other, Joint how) {
    return new Asked(
        "(" + one.text() + sign + other.text() + ")",
        article -> found(how.of(article, places(one, article), places(other, article))));
  }

  private static TreeSet<Stretch> places(Asked asked, Article article) {
    TreeSet<Stretch> places = asked.finds().apply(article);
    return places == null ? new TreeSet<>() : places;
  }

  private static @Nullable TreeSet<Stretch> found(TreeSet<Stretch> places) {
    return places.isEmpty() ? null : places;
  }

  private Asked leaf() {
    String label = RandomCorpus.LABELS.get(random.nextInt(RandomCorpus.LABELS.size()));
    return switch (random.nextInt(9)) {
      case 0, 1 -> words(word());
      case 2 -> words("\"" + word() + " " + word() + "\"");
      case 3 ->
          new Asked(
              "HAR*", article -> found(Scan.phrase(article, "har", p -> p[0].startsWith(p[1]))));
      case 4 -> notes("[" + label + "]", n -> n.label().equals(label) && isThere(n));
      case 5 ->
          notes(
              "[entity label!=" + label + "]",
              n -> isEntity(n) && !n.label().equals(label) && isThere(n));
      case 6 ->
          notes("[timex value>2027]", n -> AFTER_2027.getOrDefault(n.value(), false) && isThere(n));
      case 7 -> notes("[* is=rejected]", n -> n.status().equals("rejected"));
      default ->
          notes("[is=gold by=ANNA]", n -> List.of("accepted", "corrected").contains(n.status()));
    };
  }

  private static boolean isThere(Note note) {
    return !note.status().equals("rejected");
  }

  private static boolean isEntity(Note note) {
    return note.type().equals(TestCorpus.ENTITY);
  }

  private String word() {
    return RandomCorpus.WORDS.get(random.nextInt(RandomCorpus.WORDS.size()));
  }

  private static Asked words(String text) {
    return new Asked(text, article -> found(Scan.phrase(article, text, p -> p[0].equals(p[1]))));
  }

  private static Asked notes(String text, Predicate<Note> which) {
    return new Asked(text, article -> found(Scan.notes(article, which)));
  }

  private Asked source() {
    String source = RandomCorpus.SOURCES.get(1 + random.nextInt(2));
    return new Asked(
        "{source=" + source + "}",
        article -> article.source().equals(source) ? new TreeSet<>() : null);
  }

  private static Asked both(Asked one, Asked other, String sign) {
    return new Asked(
        one.text() + sign + other.text(),
        article -> {
          TreeSet<Stretch> first = one.finds().apply(article);
          TreeSet<Stretch> second = other.finds().apply(article);
          if (first == null || second == null) {
            return null;
          }
          TreeSet<Stretch> all = new TreeSet<>(first);
          all.addAll(second);
          return all;
        });
  }

  private static Asked either(Asked one, Asked other) {
    return new Asked(
        one.text() + " OR " + other.text(),
        article -> {
          TreeSet<Stretch> all = new TreeSet<>(places(one, article));
          all.addAll(places(other, article));
          return found(all);
        });
  }

  private static Asked butNot(Asked one, Asked other) {
    return new Asked(
        one.text() + " NOT " + other.text(),
        article -> other.finds().apply(article) == null ? one.finds().apply(article) : null);
  }
}
