package org.postil.annotator.quotes.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.annotator.quotes.internal.text.Lexicon;
import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Name.Gender;
import org.postil.annotator.quotes.internal.text.Name.Kind;
import org.postil.annotator.quotes.internal.text.Sentences;
import org.postil.annotator.quotes.internal.text.WordClass;
import org.postil.annotator.quotes.internal.text.Words;

/**
 * Guesses at names of people where no entity annotator ran: a known first name with capitalised
 * words after it, and later its last word alone.
 */
final class CapitalisedNames {

  private static final int LONGEST = 6;
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "de", "der", "den", "van", "von", "la", "le", "du", "da", "di", "bin");

  private final Lexicon lexicon;
  private final Words words;
  private final Sentences sentences;
  private final Map<String, String> byLastWord = new HashMap<>();
  private final List<Name> found = new ArrayList<>();

  CapitalisedNames(Lexicon lexicon, Words words, Sentences sentences) {
    this.lexicon = lexicon;
    this.words = words;
    this.sentences = sentences;
  }

  List<Name> find() {
    for (int i = 0; i < sentences.size(); i++) {
      int word = sentences.firstWord(i);
      while (word < sentences.endWord(i)) {
        word = at(word, sentences.endWord(i));
      }
    }
    return found;
  }

  private int at(int first, int end) {
    if (!words.isCapitalised(first)) {
      return first + 1;
    }
    int begin = first;
    while (begin + 1 < end && isTitle(begin) && words.isCapitalised(begin + 1)) {
      begin++;
    }
    int last = begin + 1;
    while (last < end && last - begin < LONGEST && isNamePart(last, end)) {
      last++;
    }
    if (last > begin + 1 && isPerson(begin, last)) {
      add(begin, last);
      return last;
    }
    String full = byLastWord.get(words.lower(last - 1));
    if (full != null) {
      found.add(name(begin, last, full));
    }
    return last;
  }

  /** A first name that we know, or two words or more of which the last names no organisation. */
  private boolean isPerson(int first, int last) {
    String end = words.lower(last - 1);
    boolean body = lexicon.is(WordClass.BODY, end) || lexicon.is(WordClass.COMPANY, end);
    return isFirstName(first)
        || !body && !isClosedClass(first) && words.end(first) - words.begin(first) > 1;
  }

  private boolean isClosedClass(int word) {
    String lower = words.lower(word);
    return lexicon.is(WordClass.DETERMINER, lower)
        || lexicon.is(WordClass.PREPOSITION, lower)
        || lexicon.is(WordClass.CONJUNCTION, lower)
        || lexicon.is(WordClass.POSSESSIVE, lower)
        || lexicon.is(WordClass.PRONOUN, lower);
  }

  private boolean isTitle(int word) {
    String lower = words.lower(word).replace(".", "");
    return lexicon.is(WordClass.ROLE, lower)
        || lexicon.is(WordClass.MALE, lower)
        || lexicon.is(WordClass.FEMALE, lower)
        || lower.equals("dr")
        || lower.equals("acting")
        || lower.equals("former");
  }

  private boolean isFirstName(int word) {
    return lexicon.is(WordClass.MALENAME, words.lower(word))
        || lexicon.is(WordClass.FEMALENAME, words.lower(word));
  }

  private boolean isNamePart(int word, int end) {
    if (words.isCapitalised(word)) {
      return true;
    }
    boolean particle = words.lower(word).equals("-") || PARTICLES.contains(words.lower(word));
    return particle && word + 1 < end && isNamePart(word + 1, end);
  }

  private void add(int first, int last) {
    Name name = name(first, last, null);
    found.add(name);
    byLastWord.putIfAbsent(words.lower(last - 1), name.name());
  }

  private Name name(int first, int last, String canonical) {
    StringBuilder joined = new StringBuilder(words.form(first));
    for (int i = first + 1; i < last; i++) {
      joined.append(words.begin(i) > words.end(i - 1) ? " " : "").append(words.form(i));
    }
    return new Name(
        words.begin(first),
        words.end(last - 1),
        canonical == null ? joined.toString() : canonical,
        Kind.PERSON,
        Gender.UNKNOWN,
        "",
        null);
  }
}
