package org.postil.annotator.quotes.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.postil.annotator.quotes.internal.text.CueKind;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Finds clauses that depend on a verb of saying, and the two other ways of reporting. */
public final class ReportedClauses {

  private static final Set<String> LINKS =
      Set.of("that", "whether", "how", "why", "what", "where", "when", "who", "if");
  private static final Set<String> TURNS =
      Set.of("but", "while", "although", "though", "whereas", "yet");
  private static final int NEAR = 14;
  private static final int FAR = 30;
  private static final int SHORTEST = 3;

  private final Sequence s;
  private final List<Clause> found = new ArrayList<>();

  private ReportedClauses(Sequence sequence) {
    s = sequence;
  }

  /** The clauses of a sentence, in order. */
  public static List<Clause> of(Sequence sequence) {
    ReportedClauses finder = new ReportedClauses(sequence);
    for (int i = 0; i < sequence.size(); i++) {
      finder.at(i);
    }
    return finder.found;
  }

  private void at(int i) {
    if (s.is(i, "according") && s.is(i + 1, "to")) {
      according(i);
      return;
    }
    Set<CueKind> kinds = s.cueKinds(i);
    boolean reports = kinds.contains(CueKind.SAY) || kinds.contains(CueKind.THAT);
    if (!reports || NounPhrases.isNounByPlace(s, i) || Subjects.isUnreal(s, i)) {
      return;
    }
    Match match = new Match();
    if (!hasSubject(i, match)) {
      inverted(i, kinds);
      return;
    }
    if (s.is(match.speakerFrom() - 1, WordClass.PERCEIVING)) {
      return;
    }
    match.cue(i, i + 1);
    int comma = commaAfter(i);
    if (s.is(0, "as") && match.speakerFrom() == 1 && comma < s.size() - SHORTEST) {
      add(comma + 1, match, "after as and the cue");
    } else if (!after(i, kinds, match) && !before(i, match) && s.is(i, WordClass.PLAINSAY)) {
      inverted(i, kinds);
    }
  }

  /** {@code …, said the mayor.} */
  private void inverted(int cue, Set<CueKind> kinds) {
    int end = NounPhrases.endFrom(s, cue + 1, true);
    boolean subject = s.is(cue - 1, ",") && end > cue + 1 && canSpeak(cue + 1, end);
    if (!subject || !kinds.contains(CueKind.SAY) || Verbs.anyFinite(s, end, commaAfter(end))) {
      return;
    }
    Match match = new Match();
    match.cue(cue, cue + 1);
    match.speaker(cue + 1, end);
    if (s.is(end, ",") && commaAfter(end + 1) >= s.size() - 1) {
      match.apposition(end + 1, Math.max(end + 2, lastWord() + 1));
    }
    if (isWhole(cue - 1)) {
      found.add(new Clause(0, cue - 1, match, "before said and name", 0.85));
    } else if (s.is(end, ",") && words(end + 1, s.size()) > SHORTEST) {
      found.add(new Clause(end + 1, end(end + 1), match, "around said and name", 0.7));
    }
  }

  private int lastWord() {
    int i = s.size() - 1;
    while (i > 0 && !s.isQuote(i) && !s.isWord(i)) {
      i--;
    }
    return i;
  }

  private boolean canSpeak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (NounPhrases.isInName(s, i)
          || s.is(i, WordClass.ROLE)
          || s.is(i, WordClass.BODY)
          || s.is(i, WordClass.COMPANY)
          || s.is(i, WordClass.SPEAKS)
          || s.is(i, WordClass.PRONOUN)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSubject(int i, Match match) {
    if (s.lower(i).endsWith("ing")) {
      return s.is(i - 1, ",") && Subjects.before(s, i - 2, match);
    }
    if (Subjects.beforeCue(s, i, match) || Subjects.beforeComma(s, i, match)) {
      return true;
    }
    boolean goesOn = s.is(i - 1, "and") || s.is(i - 1, "but") || s.is(i - 1, "then");
    return goesOn && Subjects.before(s, i - 2, match);
  }

  /** {@code said (that) …} */
  private boolean after(int cue, Set<CueKind> kinds, Match match) {
    int from = cue + 1;
    int link = link(from);
    String form = "after the cue";
    if (link > 0) {
      from = s.is(link, "that") ? link + 1 : link;
    } else if (!kinds.contains(CueKind.SAY) || !startsClause(objectEnd(from))) {
      return false;
    } else {
      from = objectEnd(from);
    }
    while (from < s.size() && !s.isQuote(from) && !s.isWord(from)) {
      from++;
    }
    int to = end(from);
    if (to - from < SHORTEST) {
      return false;
    }
    found.add(new Clause(from, to, match, form, link > 0 ? 0.92 : 0.85));
    return true;
  }

  /** {@code said when asked} tells when, {@code asked when} tells what. */
  private boolean isLink(int i) {
    boolean time = s.is(i, "when") || s.is(i, "if") || s.is(i, "where");
    return !s.isQuote(i) && LINKS.contains(s.lower(i)) && (!time || s.is(i - 1, WordClass.ASKING));
  }

  /** The item of {@code that} or the like, when only an addressee, time or place comes before. */
  private int link(int from) {
    int phrase = NounPhrases.endFrom(s, from, false);
    boolean object = phrase > from && !s.is(from, "all") && !s.is(phrase, WordClass.TIME);
    boolean addressed = s.is(from - 1, WordClass.ADDRESSING) || s.is(from, WordClass.OBJECT);
    for (int i = from; i < Math.min(s.size(), from + 9); i++) {
      if (isLink(i) && (i == from || s.is(i, "that"))) {
        boolean relative = i > from && object && !addressed;
        return relative || s.is(i - 1, WordClass.POINT) ? -1 : i;
      }
      boolean skipped =
          NounPhrases.isNominal(s, i)
              || s.is(i, WordClass.PREPOSITION)
              || s.is(i, WordClass.DETERMINER)
              || s.is(i, WordClass.POSSESSIVE)
              || s.is(i, WordClass.OBJECT)
              || s.is(i, WordClass.TIME)
              || s.is(i, WordClass.ADVERB);
      if (!skipped) {
        return -1;
      }
    }
    return -1;
  }

  /** After {@code told him} or {@code told the council}, where the clause begins. */
  private int objectEnd(int from) {
    boolean addressed = s.lower(from - 1).startsWith("t") || s.lower(from - 1).startsWith("assur");
    if (!addressed) {
      return from;
    }
    if (s.is(from, WordClass.OBJECT)) {
      return from + 1;
    }
    int end = NounPhrases.endFrom(s, from, false);
    return end > from && startsClause(end) ? end : from;
  }

  /** A subject, and before long a finite verb. */
  private boolean startsClause(int from) {
    if (from >= s.size() || s.isQuote(from)) {
      return false;
    }
    boolean plain = s.is(from - 1, WordClass.PLAINSAY);
    if (plain && s.lower(from).endsWith("ing")) {
      return hasFiniteVerb(from + 1);
    }
    int end = s.is(from, "there") ? from + 1 : NounPhrases.endFrom(s, from, true);
    boolean object = IntStream.range(from, from + 3).anyMatch(i -> s.is(i, WordClass.QUANTITY));
    if (end <= from || object) {
      return false;
    }
    if (!plain && (s.is(end, "which") || s.is(end, "that"))) {
      return false;
    }
    return !s.is(end, "to") && hasFiniteVerb(from + 1)
        || plain && !s.is(from, "it") && isStated(from, end);
  }

  /** Whether something is said of a subject, not only of a relative clause that describes it. */
  private boolean isStated(int from, int end) {
    boolean described = s.is(end, ",") && s.is(end + 1, WordClass.RELATIVE);
    int rest = described ? commaAfter(end + 2) : end;
    return Verbs.anyFinite(s, rest, from + FAR)
        || !described && words(from, s.size()) > SHORTEST + 1;
  }

  private boolean hasFiniteVerb(int from) {
    for (int i = from; i < Math.min(s.size(), from + NEAR); i++) {
      boolean other = s.is(i, "and") && i + 1 < s.size() && Subjects.isVerb(s, i + 1);
      boolean relative = s.is(i + 1, "which") || s.is(i + 1, "who") || s.is(i + 1, "whose");
      if (other || s.is(i, ";") || s.is(i, ":") || s.is(i, ",") && !relative) {
        return false;
      }
      if (s.is(i, ",")) {
        return hasFiniteVerb(commaAfter(i + 1) + 1);
      }
      if (Verbs.isFinite(s, i) || Subjects.isVerb(s, i)) {
        return true;
      }
    }
    return false;
  }

  private int commaAfter(int from) {
    int i = from;
    while (i < s.size() && !s.is(i, ",")) {
      i++;
    }
    return i;
  }

  private int end(int from) {
    int i = from;
    while (i < s.size() && !endsClause(i, from)) {
      i++;
    }
    while (i > from && !s.isQuote(i - 1) && !s.isWord(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean endsClause(int i, int from) {
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

  /** {@code …, she said} at the end of a sentence, or between commas. */
  private boolean before(int cue, Match match) {
    int comma = beforeSpeakers(match);
    boolean closes = cue + 1 >= s.size() || s.is(cue + 1, ",") || s.is(cue + 1, ".");
    if (!closes && !isAdjunct(cue) || comma < 1 || !s.is(comma, ",")) {
      return false;
    }
    int to = comma;
    int from = 0;
    if (s.is(cue + 1, ",") && !isWhole(comma)) {
      from = cue + 2;
      to = end(from);
    }
    if (words(from, to) > SHORTEST) {
      found.add(new Clause(from, to, match, "before the cue", 0.85));
      return true;
    }
    return false;
  }

  /** Takes in who else speaks, {@code officials and residents}; gives the item before them. */
  private int beforeSpeakers(Match match) {
    int and = match.speakerFrom() - 1;
    if (s.is(and, "and") && !match.hasApposition()) {
      int from = NounPhrases.beginTo(s, and - 1, true);
      if (from < and && s.is(from - 1, ",")) {
        match.speaker(from, match.speakerTo());
      }
    }
    return match.speakerFrom() - 1;
  }

  /** Whether nothing but a time, place or addressee follows: {@code said in a statement}. */
  private boolean isAdjunct(int cue) {
    int from = cue + 1;
    boolean starts =
        s.is(from, WordClass.PREPOSITION)
            || s.is(from, WordClass.TIME)
            || s.is(from, WordClass.OBJECT)
            || s.is(cue, WordClass.ADDRESSING);
    return starts
        && s.size() - from < NEAR
        && commaAfter(from) >= s.size()
        && link(from) < 0
        && !Verbs.anyFinite(s, from, s.size());
  }

  /** Whether a clause with its verb stands before the parenthesis, and no other begins there. */
  private boolean isWhole(int comma) {
    boolean second = false;
    for (int i = 1; i < comma; i++) {
      second |= s.is(i - 1, ",") && s.is(i, "and");
    }
    return !second && words(0, comma) >= SHORTEST && firstFinite() < comma;
  }

  private int firstFinite() {
    int i = 0;
    while (i < s.size() && !Verbs.isFinite(s, i) && !Subjects.isVerb(s, i)) {
      i++;
    }
    return i;
  }

  private void according(int i) {
    Match match = new Match();
    match.cue(i, i + 2);
    int end = NounPhrases.endFrom(s, i + 2, true);
    if (end <= i + 2) {
      return;
    }
    if (s.is(end, "to") && NounPhrases.endFrom(s, end + 1, true) == commaAfter(end)) {
      end = commaAfter(end);
    }
    match.speaker(i + 2, end);
    int to = s.is(i - 1, ",") ? i - 1 : i;
    boolean ends = to < i || end >= s.size() || s.is(end, ".");
    if (ends && to > 0 && s.isWord(to - 1) && words(0, to) >= SHORTEST && !relative(to - 1)) {
      found.add(new Clause(0, to, match, "according to", to < i ? 0.88 : 0.8));
    } else if ((i == 0 || relative(i - 2)) && s.is(end, ",")) {
      add(end + 1, match, "according to");
    } else if (i == 0 && hasFiniteVerb(end + 1)) {
      add(end, match, "according to");
    }
  }

  private boolean relative(int i) {
    return s.is(i, WordClass.RELATIVE);
  }

  private void add(int from, Match match, String form) {
    int to = end(from);
    if (to - from >= SHORTEST) {
      found.add(new Clause(from, to, match, form, 0.88));
    }
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += s.isWord(i) ? 1 : 0;
    }
    return words;
  }
}
