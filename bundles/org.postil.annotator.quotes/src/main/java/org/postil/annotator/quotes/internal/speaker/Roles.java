package org.postil.annotator.quotes.internal.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.CueKind;
import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Name.Kind;
import org.postil.annotator.quotes.internal.text.WordClass;
import org.postil.annotator.quotes.internal.text.Words;

/** Knows what the text says that people are: {@code Mayor Ann Holm}, {@code Ann Holm, a nurse}. */
final class Roles {

  private static final int WINDOW = 8;

  private final Article article;
  private final Words words;
  private final Map<String, Set<String>> roles = new HashMap<>();

  Roles(Article article) {
    this.article = article;
    words = article.words();
    for (Name name : article.names().all()) {
      if (name.kind() == Kind.PERSON) {
        Set<String> known = roles.computeIfAbsent(name.name(), key -> new HashSet<>());
        title(name.role(), known);
        before(name, known);
        after(name, known);
      }
    }
  }

  /** The nouns of a title, not what it is of: {@code secretary} of {@code secretary of state}. */
  private void title(String role, Set<String> known) {
    String[] nouns = role.split("[^\\p{L}]+");
    for (int i = 0; i < nouns.length; i++) {
      boolean last = i + 1 == nouns.length || is(WordClass.PREPOSITION, nouns[i + 1]);
      if (is(WordClass.ROLE, nouns[i]) || last && !isCollective(nouns[i])) {
        known.add(nouns[i]);
      }
      if (last) {
        return;
      }
    }
  }

  /** The person last named before an offset of whom the text says a word like {@code mayor}. */
  Optional<Name> last(String role, int offset) {
    List<Name> names = article.names().all();
    for (int i = article.names().firstFrom(offset) - 1; i >= 0; i--) {
      Name name = names.get(i);
      if (name.kind() == Kind.PERSON && roles.get(name.name()).contains(role)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** {@code the retired dentist Bo Ek}; {@code The first witness, the retired dentist Bo Ek}. */
  private void before(Name name, Set<String> known) {
    int word = describe(words.atOrAfter(name.begin()) - 1, known);
    if (word >= 0 && words.lower(word).equals(",")) {
      int begin = word;
      while (begin > 0 && word - begin < WINDOW && !isStop(begin - 1)) {
        begin--;
      }
      for (int i = begin; i < word && !isPreposition(i); i++) {
        addRole(i, known);
      }
    }
  }

  /** Takes the words of a noun phrase backwards; gives the first word that is not of it. */
  private int describe(int last, Set<String> known) {
    int i = last;
    while (i >= 0 && i > last - WINDOW && (words.isWord(i) || words.lower(i).equals("-"))) {
      if (isPreposition(i) || isVerb(i)) {
        return -1;
      }
      addRole(i, known);
      i--;
      if (article.lexicon().is(WordClass.DETERMINER, words.lower(i + 1))) {
        break;
      }
    }
    return i;
  }

  private void after(Name name, Set<String> known) {
    int comma = words.atOrAfter(name.end());
    if (comma >= words.size() || !words.lower(comma).equals(",")) {
      return;
    }
    for (int i = comma + 1; i < words.size() && i < comma + WINDOW && !isStop(i); i++) {
      boolean clause = article.lexicon().is(WordClass.CONJUNCTION, words.lower(i));
      boolean verb = isVerb(i) || i == comma + 1 && words.lower(i).endsWith("ed");
      if (isPreposition(i) || clause || verb || words.lower(i).equals("who")) {
        return;
      }
      addRole(i, known);
    }
  }

  private boolean isVerb(int i) {
    String word = words.lower(i);
    return article.lexicon().is(WordClass.FINITE, word) && !word.equals("'s")
        || article.lexicon().cueKinds(word).stream().anyMatch(kind -> kind != CueKind.NOUN);
  }

  private boolean isStop(int i) {
    return !words.isWord(i) && !words.lower(i).equals("-");
  }

  private boolean isPreposition(int i) {
    return article.lexicon().is(WordClass.PREPOSITION, words.lower(i));
  }

  /** Notes a noun; names and nouns for organisations describe no person. */
  private void addRole(int i, Set<String> known) {
    String word = words.lower(i);
    boolean name = words.isCapitalised(i) && !is(WordClass.ROLE, word);
    if (word.length() > 2 && !name && !isCollective(word) && Character.isLetter(word.charAt(0))) {
      known.add(word);
    }
  }

  private boolean isCollective(String word) {
    return is(WordClass.BODY, word) || is(WordClass.COMPANY, word) || is(WordClass.STATEMENT, word);
  }

  private boolean is(WordClass kind, String word) {
    return article.lexicon().is(kind, word);
  }
}
