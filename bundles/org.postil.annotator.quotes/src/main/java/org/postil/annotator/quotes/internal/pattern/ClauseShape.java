package org.postil.annotator.quotes.internal.pattern;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Tells where clauses of a sentence begin and end, without a parser. */
final class ClauseShape {

  /** The fewest items of a clause. */
  static final int SHORTEST = 3;

  private static final Set<String> TURNS =
      Set.of("but", "while", "although", "though", "whereas", "yet");
  private static final Set<String> SUBORDINATORS =
      Set.of("when", "if", "as", "after", "before", "while", "although", "though", "because");
  private static final int NEAR = 14;
  private static final int FAR = 30;
  private static final int LONGEST_APPOSITION = 10;

  private final Sequence s;

  ClauseShape(Sequence sequence) {
    s = sequence;
  }

  /** Whether a subject stands at an item and before long a finite verb. */
  boolean startsAt(int from) {
    if (from >= s.size() || s.isQuote(from)) {
      return false;
    }
    boolean plain = s.is(from - 1, WordClass.PLAINSAY);
    if (plain && s.lower(from).endsWith("ing")) {
      return hasFiniteVerb(from + 1);
    }
    int end = subjectEnd(from);
    if (end <= from || isObject(from, end)) {
      return false;
    }
    if (!plain && (s.is(end, "which") || s.is(end, "that"))) {
      return false;
    }
    return !s.is(end, "to") && hasFiniteVerb(from + 1)
        || plain && !s.is(from, "it") && isStated(from, end);
  }

  /** {@code there are}, {@code this is}, or a noun phrase. */
  private int subjectEnd(int from) {
    boolean points = s.is(from, "this") || s.is(from, "that") || s.is(from, "these");
    boolean one = s.is(from, "there") || points && Verbs.isFinite(s, from + 1);
    return one ? from + 1 : NounPhrases.endFrom(s, from, true);
  }

  /** {@code said nothing}, {@code said a few words}: no subject of a clause. */
  private boolean isObject(int from, int end) {
    return IntStream.range(from, Math.min(end, from + SHORTEST))
            .anyMatch(i -> s.is(i, WordClass.QUANTITY))
        && !Verbs.isFinite(s, end);
  }

  /** Whether something is said of a subject, not only of a relative clause that describes it. */
  private boolean isStated(int from, int end) {
    boolean described = s.is(end, ",") && s.is(end + 1, WordClass.RELATIVE);
    int rest = described ? commaAfter(end + 2) : end;
    return Verbs.anyFinite(s, rest, from + FAR)
        || !described && words(from, s.size()) > SHORTEST + 1;
  }

  /** Whether a finite verb comes soon, in the same clause. */
  boolean hasFiniteVerb(int from) {
    for (int i = from; i < Math.min(s.size(), from + NEAR); i++) {
      boolean other = s.is(i, "and") && i + 1 < s.size() && Subjects.isVerb(s, i + 1);
      if (other || s.is(i, ";") || s.is(i, ":")) {
        return false;
      }
      if (s.is(i, ",")) {
        boolean relative = s.is(i + 1, "which") || s.is(i + 1, "who") || s.is(i + 1, "whose");
        return relative ? hasFiniteVerb(commaAfter(i + 1) + 1) : isVerbAfterApposition(i);
      }
      if (Verbs.isFinite(s, i) || Subjects.isVerb(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code the driver, Jonas Beck, 42, left}. */
  private boolean isVerbAfterApposition(int comma) {
    int close = commaAfter(comma + 1);
    while (close - comma <= LONGEST_APPOSITION && close < s.size()) {
      if (Verbs.isFinite(s, close + 1)) {
        return true;
      }
      close = commaAfter(close + 1);
    }
    return false;
  }

  /** The item of the next comma at an item or after it; the size when there is none. */
  int commaAfter(int from) {
    int i = from;
    while (i < s.size() && !s.is(i, ",")) {
      i++;
    }
    return i;
  }

  /** The first item of the sentence after a dateline: {@code LUND (Radio Nord) - }. */
  int start() {
    for (int i = 1; i < Math.min(s.size(), LONGEST_APPOSITION); i++) {
      boolean dash = s.is(i, "-") || s.is(i, "–") || s.is(i, "—") || s.is(i, "--");
      if (dash && s.begin(i) > s.end(i - 1)) {
        return s.is(i - 1, ")") || isUpperCase(0) && i <= 2 ? i + 1 : 0;
      }
    }
    return 0;
  }

  private boolean isUpperCase(int i) {
    String form = s.text(i, i + 1);
    return form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT));
  }

  /** The item after the last of a clause. */
  int end(int from) {
    int i = from;
    while (i < s.size() && !endsAt(i, from)) {
      i++;
    }
    while (i > from && !s.isQuote(i - 1) && !s.isWord(i - 1) && !closesBracket(i - 1, from)) {
      i--;
    }
    return i;
  }

  private boolean closesBracket(int i, int from) {
    return s.is(i, ")") && Subjects.beforeBracket(s, i) + 1 > from;
  }

  private boolean endsAt(int i, int from) {
    if (s.is(i, ";") || s.is(i, "and") && s.is(i + 2, "that") && Subjects.isVerb(s, i + 1)) {
      return true;
    }
    if (!s.is(i, ",") || i - from < SHORTEST || i + 1 >= s.size()) {
      return false;
    }
    boolean participle = s.lower(i + 1).endsWith("ing") && !s.cueKinds(i + 1).isEmpty();
    boolean turns = !s.isQuote(i + 1) && TURNS.contains(s.lower(i + 1));
    boolean subject = s.is(i + 1, "but") || NounPhrases.endFrom(s, i + 2, false) > i + 2;
    return participle || turns && subject && hasFiniteVerb(i + 2);
  }

  /** Whether a clause with its verb ends at a comma, and no other has begun there. */
  boolean isWholeBefore(int comma) {
    boolean second = false;
    for (int i = 1; i < comma; i++) {
      second |= s.is(i - 1, ",") && s.is(i, "and");
    }
    return !second && !isSubordinate(comma) && words(0, comma) >= SHORTEST && firstFinite() < comma;
  }

  /** {@code By the time she came, he said, …}: the main clause is still to come. */
  private boolean isSubordinate(int comma) {
    boolean opens = !s.isQuote(0) && SUBORDINATORS.contains(s.lower(0));
    boolean time = s.is(0, "by") && s.is(1, "the") && s.is(2, "time");
    return (opens || time) && commaAfter(0) == comma;
  }

  private int firstFinite() {
    int i = 0;
    while (i < s.size() && !Verbs.isFinite(s, i) && !Subjects.isVerb(s, i)) {
      i++;
    }
    return i;
  }

  /** The last item that is a word or a quotation. */
  int lastWord() {
    int i = s.size() - 1;
    while (i > 0 && !s.isQuote(i) && !s.isWord(i)) {
      i--;
    }
    return i;
  }

  int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += s.isWord(i) ? 1 : 0;
    }
    return words;
  }
}
