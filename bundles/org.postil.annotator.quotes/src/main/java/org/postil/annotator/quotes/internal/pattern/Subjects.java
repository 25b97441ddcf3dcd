package org.postil.annotator.quotes.internal.pattern;

import java.util.List;
import java.util.Set;
import org.postil.annotator.quotes.internal.text.CueKind;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Finds the subject of a clause without a parser. */
public final class Subjects {

  private static final List<Element> BEFORE_CUE =
      List.of(
          new SpeakerElement(),
          new OptionalElement(new AppositionElement()),
          new OptionalElement(new TimeElement()),
          new RepeatElement(new ItemElement(Subjects::isAuxiliary, false), 4, false));

  private static final int LONGEST_OWN = 4;
  private static final int LONGEST_QUOTED = 16;

  private Subjects() {}

  private static boolean isAuxiliary(Sequence s, int i) {
    return s.is(i, WordClass.AUXILIARY);
  }

  /**
   * The subject of what stands at {@code at} or before: that of the nearest cue, or the first noun
   * phrase of the sentence.
   *
   * @return whether there is one; it is noted in {@code match}
   */
  public static boolean before(Sequence s, int at, Match match) {
    return ofCueBefore(s, at, match) || relative(s, at, match) || first(s, at, match);
  }

  /** {@code …, who stood up and …}: the relative pronoun of a clause that is still open. */
  private static boolean relative(Sequence s, int at, Match match) {
    for (int i = at; i > 0 && !s.is(i, ","); i--) {
      if (s.is(i, "who")) {
        match.speaker(i, i + 1);
        return true;
      }
    }
    return false;
  }

  /** The subject of the nearest cue at {@code at} or before it. */
  public static boolean ofCueBefore(Sequence s, int at, Match match) {
    for (int i = Math.min(at, s.size() - 1); i > 0; i--) {
      if (isVerb(s, i) && (beforeCue(s, i, match) || afterCue(s, i, match))) {
        return true;
      }
    }
    return false;
  }

  /** {@code “Never,” said the mayor}. */
  private static boolean afterCue(Sequence s, int i, Match match) {
    boolean inverted = s.isQuote(i - 1) || s.is(i - 1, ",");
    int end = inverted ? NounPhrases.endFrom(s, i + 1, true) : 0;
    if (end > i + 1) {
      match.speaker(i + 1, end);
      return true;
    }
    return false;
  }

  /** The subject of the cue at {@code i}, when it stands right before it. */
  static boolean beforeCue(Sequence s, int i, Match match) {
    if (!Pattern.matchLeft(BEFORE_CUE, s, i - 1, match)) {
      return false;
    }
    described(s, match);
    return true;
  }

  /** {@code a man who lives in Lund said}: the man, not the town. */
  private static void described(Sequence s, Match match) {
    int before = match.speakerFrom() - 1;
    boolean within = before > 1 && !s.is(before, ",") && !s.is(before, WordClass.CONJUNCTION);
    for (int i = before; within && i > 0 && !s.isQuote(i) && !s.is(i, ","); i--) {
      if (s.is(i, "who") || s.is(i, "whose")) {
        int from = NounPhrases.beginTo(s, i - 1, true);
        if (from < i) {
          match.speaker(from, i);
        }
        return;
      }
    }
  }

  /** A long subject that ends in a comma: {@code Ann Holm for the union, says}. */
  static boolean beforeComma(Sequence s, int i, Match match) {
    boolean whole = i > 2 && s.is(i - 1, ",") && NounPhrases.endFrom(s, 0, true) == i - 1;
    if (whole) {
      match.speaker(0, i - 1);
    }
    return whole;
  }

  /**
   * The first noun phrase of a sentence that is not part of an opening phrase.
   *
   * @return whether there is one; it is noted in {@code match}
   */
  public static boolean first(Sequence s, int at, Match match) {
    int from = s.size() > 0 && opens(s, 0) ? afterComma(s, 0, at) : 0;
    if (from < 0) {
      return false;
    }
    int end = NounPhrases.endFrom(s, from, true);
    if (end > from && end <= at + 1) {
      match.speaker(from, end);
      if (s.is(end, ",")) {
        int close = afterComma(s, end + 1, at + 1);
        if (close > 0) {
          match.apposition(end + 1, close - 1);
        }
      }
      return true;
    }
    return false;
  }

  /** The subject of a cue at {@code i}, if there is a cue and its subject is right before it. */
  public static boolean ofCueAt(Sequence s, int i, Match match) {
    return isVerb(s, i) && beforeCue(s, i, match);
  }

  /** {@code quoted Holm as saying}, {@code Holm was quoted as saying}: Holm. */
  static boolean ofQuoted(Sequence s, int as, Match match) {
    for (int i = as; i > 0 && i > as - LONGEST_QUOTED; i--) {
      if (s.is(i, "quoted") || s.is(i, "quotes") || s.is(i, "quote") || s.is(i, "cited")) {
        if (s.is(i - 1, WordClass.BE)) {
          return Pattern.matchLeft(BEFORE_CUE, s, i - 2, match);
        }
        int end = NounPhrases.endFrom(s, i + 1, true);
        match.speaker(i + 1, end);
        if (s.is(end, ",") && s.is(as, ",") && as > end + 1) {
          match.apposition(end + 1, as);
        }
        return end > i + 1;
      }
    }
    return false;
  }

  /** The noun phrase that ends with an item. */
  public static boolean endingAt(Sequence s, int last, Match match) {
    int from = last < 0 ? last + 1 : NounPhrases.beginTo(s, last, true);
    if (from > last) {
      return false;
    }
    match.speaker(from, last + 1);
    return true;
  }

  /** {@code Her exact words:}: the pronoun that stands for the speaker. */
  public static boolean ofOwnWords(Sequence s, int colon, Match match) {
    for (int i = Math.max(0, colon - LONGEST_OWN); i < colon; i++) {
      boolean noun = !s.isQuote(colon - 1) && s.cueKinds(colon - 1).contains(CueKind.NOUN);
      if (noun && s.is(i, WordClass.POSSESSIVE)) {
        match.speaker(i, i + 1);
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sentence tells nothing but who said what came before it, and when or where: {@code
   * Holm said on Monday.}
   */
  public static boolean ofSayingOnly(Sequence s, Match match) {
    for (int i = 1; i < s.size(); i++) {
      boolean says = s.is(i, WordClass.PLAINSAY) || s.is(i, "added");
      if (says && ofCueAt(s, i, match)) {
        boolean goesOn =
            s.is(i + 1, WordClass.PREPOSITION)
                || s.is(i + 1, WordClass.TIME)
                || s.is(i + 1, WordClass.RELATIVE);
        return match.speakerFrom() == 0 && (goesOn || s.is(i + 1, "."));
      }
    }
    return false;
  }

  /** Whether a comma follows an offset and no verb stands between it and an item. */
  public static boolean isDescription(Sequence s, int offset, int to) {
    int i = to;
    while (i > 0 && s.begin(i - 1) >= offset) {
      i--;
    }
    return i < to && s.is(i, ",") && !Verbs.anyFinite(s, i, to);
  }

  /** The item before the bracket that a closing one at {@code i} ends. */
  public static int beforeBracket(Sequence s, int i) {
    int open = i;
    while (open > 0 && !s.is(open, "(")) {
      open--;
    }
    return open - 1;
  }

  /** A line that is nothing but a dash and a noun phrase, perhaps with words between commas. */
  public static boolean signature(Sequence s, Match match) {
    int end = NounPhrases.endFrom(s, 1, true);
    if (end > 1 && (end >= s.size() - 1 || s.is(end, ","))) {
      match.speaker(1, end);
      return true;
    }
    return false;
  }

  private static boolean opens(Sequence s, int i) {
    return s.is(i, WordClass.PREPOSITION)
        || s.is(i, WordClass.CONJUNCTION)
        || s.is(i, WordClass.TIME)
        || s.lower(i).endsWith("ing")
        || s.lower(i).endsWith("ed");
  }

  private static int afterComma(Sequence s, int from, int end) {
    for (int i = from; i < Math.min(end, s.size()); i++) {
      if (s.is(i, ",")) {
        return i + 1;
      }
    }
    return -1;
  }

  /** After a negation, {@code to} or a modal nothing is stated as said. */
  static boolean isUnreal(Sequence s, int i) {
    if (s.is(i - 2, "used")) {
      return false;
    }
    if (s.is(i + 1, "to")
        && (s.is(i + 2, "be") || s.is(i + 2, "have") || s.is(i, WordClass.HELD))) {
      return true;
    }
    boolean infinitive = s.is(i - 1, "to") || s.is(i - 1, "n't") || s.is(i - 1, "not");
    return infinitive || s.is(i - 1, WordClass.MODAL) && !s.is(i, WordClass.ANYWAY);
  }

  static boolean isVerb(Sequence s, int i) {
    Set<CueKind> kinds = s.cueKinds(i);
    return !kinds.isEmpty()
        && kinds.stream().anyMatch(kind -> kind != CueKind.NOUN)
        && !s.lower(i).endsWith("ing")
        && !isUnreal(s, i)
        && !NounPhrases.isNounByPlace(s, i);
  }
}
