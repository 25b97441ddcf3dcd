package org.postil.annotator.quotes.internal.speaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Name.Kind;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Finds which organisation {@code the company} or {@code the ministry} is. */
final class Organisations {

  private static final int MOST_NAMES = 40;

  private final Article article;

  Organisations(Article article) {
    this.article = article;
  }

  /**
   * The organisation whose name has the noun: the last one named before an offset, or else the
   * first one after it; or else the last organisation of any name.
   */
  Optional<Name> last(String noun, int offset) {
    List<Name> names = article.names().all();
    int from = article.names().firstFrom(offset);
    List<Name> before = new ArrayList<>(names.subList(Math.max(0, from - MOST_NAMES), from));
    Collections.reverse(before);
    return first(before, noun)
        .or(() -> first(names.subList(from, names.size()), noun))
        .or(() -> isOfItsOwn(noun) ? Optional.empty() : first(unaddressed(before), ""));
  }

  /** {@code the police} and {@code the court} are themselves whoever else was named. */
  private boolean isOfItsOwn(String noun) {
    return article.lexicon().is(WordClass.AUTHORITY, noun);
  }

  private List<Name> unaddressed(List<Name> names) {
    return names.stream().filter(name -> !isAddressed(name)).toList();
  }

  /** The organisation in whose name the noun is. */
  Optional<Name> named(String noun, int offset) {
    return last(noun, offset).filter(name -> name.name().toLowerCase(Locale.ROOT).contains(noun));
  }

  /** Whoever is told something is not who told it. */
  private boolean isAddressed(Name name) {
    return article.text().startsWith("told ", name.begin() - 5);
  }

  private static Optional<Name> first(List<Name> names, String noun) {
    return names.stream()
        .filter(name -> name.kind() == Kind.ORGANISATION)
        .filter(name -> name.name().toLowerCase(Locale.ROOT).contains(noun))
        .findFirst();
  }
}
