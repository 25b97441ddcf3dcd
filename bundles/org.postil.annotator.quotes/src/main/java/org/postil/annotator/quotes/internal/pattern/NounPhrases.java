package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.CueKind;
import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/**
 * Finds noun phrases that can speak, from one of their ends: a pronoun, or words of which none is
 * known to be anything but part of a noun phrase, with what {@code of}, {@code for}, {@code at} and
 * the like add to them.
 */
public final class NounPhrases {

  private static final int LONGEST = 16;

  private NounPhrases() {}

  /** The item after a noun phrase that begins at {@code from}; {@code from} when none does. */
  public static int endFrom(Sequence s, int from, boolean joined) {
    if (s.is(from, WordClass.PRONOUN)) {
      return s.is(from, "who") ? from : from + 1;
    }
    int end = baseEnd(s, from);
    while (joined && end > from && end - from < LONGEST && joinsNext(s, end)) {
      int next = baseEnd(s, end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean joinsNext(Sequence s, int i) {
    boolean place = (s.is(i, "in") || s.is(i, "on")) && s.is(i + 1, "the");
    return s.is(i, WordClass.JOINER) || place && !s.is(i + 2, WordClass.TIME);
  }

  private static int baseEnd(Sequence s, int from) {
    int i = from;
    while (s.is(i, WordClass.DETERMINER) || s.is(i, WordClass.POSSESSIVE)) {
      i++;
    }
    int first = i;
    while (i < s.size() && i - from < LONGEST && isPart(s, i, first)) {
      if (i > first && Verbs.isPastOf(s, i)) {
        break;
      }
      i++;
    }
    while (i > first && !isNominal(s, i - 1)) {
      i--;
    }
    return i > first || i > from && isPronominal(s, i - 1) ? i : from;
  }

  private static boolean isPart(Sequence s, int i, int first) {
    if (isNominal(s, i)) {
      return true;
    }
    boolean between = i > first && i + 1 < s.size() && isNominal(s, i + 1);
    return between && (s.is(i, "-") || s.is(i, "&") || s.is(i, "'s") || s.is(i, "'"));
  }

  /** The first item of a noun phrase that ends with {@code last}; {@code last + 1} when none. */
  public static int beginTo(Sequence s, int last, boolean joined) {
    if (s.is(last, WordClass.PRONOUN)) {
      return last;
    }
    boolean time = s.is(last, WordClass.PERIOD) || s.is(last, WordClass.TIME);
    if (time && !isInName(s, last)) {
      return last + 1;
    }
    int begin = baseBegin(s, last);
    while (joined && begin <= last && last - begin < LONGEST && joins(s, begin - 1)) {
      int next = baseBegin(s, begin - 2);
      if (next > begin - 2) {
        break;
      }
      begin = next;
    }
    return begin;
  }

  private static boolean joins(Sequence s, int i) {
    boolean to = s.is(i, "to") && s.is(i - 1, WordClass.ROLE);
    return i > 0 && (s.is(i, WordClass.JOINER) || s.is(i, "in") || to);
  }

  private static int baseBegin(Sequence s, int last) {
    int i = last;
    while (i >= 0 && last - i < LONGEST && isPartBefore(s, i, last)) {
      i--;
    }
    i++;
    while (i <= last && !isNominal(s, i)) {
      i++;
    }
    if (i > last) {
      return isPronominal(s, last) ? pronominalBegin(s, last) : last + 1;
    }
    if (s.is(i - 1, WordClass.DETERMINER) || s.is(i - 1, WordClass.POSSESSIVE)) {
      return isConjunction(s, i - 1, last) ? i : i - 1;
    }
    if (s.is(i - 1, "to") && !s.isCapitalised(i)) {
      return i + 1;
    }
    boolean action = i < last && s.lower(i).endsWith("ing") && s.is(i - 1, ",");
    return isParticiple(s, i) ? last + 1 : action ? i + 1 : i;
  }

  /** {@code they all}. */
  private static int pronominalBegin(Sequence s, int last) {
    return s.is(last - 1, WordClass.PRONOUN) ? last - 1 : last;
  }

  /** {@code said that investigators believe}: no determiner before a plural or a name. */
  private static boolean isConjunction(Sequence s, int that, int last) {
    return s.is(that, "that")
        && that > 0
        && (Verbs.isPlural(s.lower(last)) || s.isCapitalised(that + 1));
  }

  /** After a form of be or have what looks like a noun is a participle: {@code never built}. */
  private static boolean isParticiple(Sequence s, int i) {
    boolean verbal = s.is(i - 1, WordClass.BE) || s.is(i - 1, WordClass.FINITE);
    return (verbal || s.is(i - 1, "never") || s.is(i - 1, "not")) && !s.isCapitalised(i);
  }

  private static boolean isPartBefore(Sequence s, int i, int last) {
    if (isNominal(s, i)) {
      return true;
    }
    boolean between = i < last && i > 0 && isNominal(s, i - 1);
    return between && (s.is(i, "-") || s.is(i, "&") || s.is(i, "'s") || s.is(i, "'"));
  }

  /** A determiner that stands alone: {@code some said}, {@code others}. */
  private static boolean isPronominal(Sequence s, int i) {
    return s.is(i, "some")
        || s.is(i, "many")
        || s.is(i, "both")
        || s.is(i, "all")
        || s.is(i, "one")
        || s.is(i, "several")
        || s.is(i, "few")
        || s.is(i, "those")
        || s.is(i, "most");
  }

  /** Whether an item can belong to a noun phrase. */
  public static boolean canBeNoun(Sequence s, int i) {
    return isNominal(s, i);
  }

  /** Whether an item can be a noun or a word that belongs to one. */
  static boolean isNominal(Sequence s, int i) {
    if (i < 0 || i >= s.size() || !s.isWord(i)) {
      return false;
    }
    if (isInName(s, i)) {
      return true;
    }
    return !isClosedClass(s, i) && (!isVerb(s, i) || isNounByPlace(s, i));
  }

  static boolean isInName(Sequence s, int i) {
    return s.article().names().at(s.begin(i)).map(Name::end).orElse(0) >= s.end(i)
        && !s.is(i, "'s");
  }

  private static boolean isClosedClass(Sequence s, int i) {
    return s.is(i, WordClass.PREPOSITION)
        || s.is(i, WordClass.CONJUNCTION)
        || s.is(i, WordClass.AUXILIARY)
        || s.is(i, WordClass.FINITE)
        || s.is(i, WordClass.BE)
        || s.is(i, WordClass.OBJECT) && !s.is(i, "her")
        || s.is(i, WordClass.PRONOUN)
        || s.is(i, WordClass.DETERMINER)
        || s.is(i, WordClass.POSSESSIVE)
        || s.is(i, WordClass.TIME)
        || s.is(i, WordClass.ADVERB)
        || isAdverb(s, i)
        || s.is(i, WordClass.PAST) && !s.is(i - 1, WordClass.DETERMINER)
        || s.lower(i).startsWith("'") && !s.lower(i).matches("'\\d\\ds?");
  }

  /** {@code boorishly} is no part of a noun phrase, {@code family} is. */
  private static boolean isAdverb(Sequence s, int i) {
    String word = s.lower(i);
    return word.length() > 5
        && word.endsWith("ly")
        && !s.isCapitalised(i)
        && !s.is(i, WordClass.LYNOUN);
  }

  private static boolean isVerb(Sequence s, int i) {
    return s.cueKinds(i).stream().anyMatch(kind -> kind != CueKind.NOUN);
  }

  /**
   * After a determiner, or a noun that it does not agree with, what looks like a verb is none:
   * {@code the report said}, {@code media reports}.
   */
  static boolean isNounByPlace(Sequence s, int i) {
    boolean alone = isPronominal(s, i - 1) && !s.is(i, WordClass.AMBIGUOUS);
    return s.is(i - 1, WordClass.DETERMINER) && !alone
        || s.is(i - 1, WordClass.POSSESSIVE)
        || s.is(i - 1, "'s")
        || s.is(i, WordClass.AMBIGUOUS) && s.is(i - 1, WordClass.PREPOSITION) && !s.is(i - 1, "to")
        || s.is(i, "alleged") && isNominal(s, i + 1) && !s.isCapitalised(i + 1)
        || Verbs.isBareParticiple(s, i)
        || Verbs.isNounByNumber(s, i);
  }
}
