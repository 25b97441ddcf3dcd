package org.postil.annotator.quotes.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postil.annotator.quotes.internal.text.CueKind;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Finds clauses that depend on a verb of saying, and the two other ways of reporting. */
public final class ReportedClauses {

  private static final Set<String> LINKS =
      Set.of("that", "whether", "how", "why", "what", "where", "when", "who", "if");
  private static final int NEAR = 14;

  /**
   * Words of a sentence; beyond, it is a list or a table, which would be looked through for each
   * verb.
   */
  private static final int LONGEST = 1_000;

  private static final int SHORTEST = ClauseShape.SHORTEST;

  private final Sequence s;
  private final ClauseShape shape;
  private final AccordingTo according;
  private final List<Clause> found = new ArrayList<>();

  private ReportedClauses(Sequence sequence) {
    s = sequence;
    shape = new ClauseShape(sequence);
    according = new AccordingTo(sequence, shape);
  }

  /** The clauses of a sentence, in order; none of one that is far too long to be prose. */
  public static List<Clause> of(Sequence sequence) {
    if (sequence.size() > LONGEST) {
      return List.of();
    }
    ReportedClauses finder = new ReportedClauses(sequence);
    for (int i = 0; i < sequence.size(); i++) {
      finder.at(i);
    }
    return finder.found;
  }

  private void at(int i) {
    if (s.is(i, "according") && s.is(i + 1, "to")) {
      according.at(i).ifPresent(found::add);
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
    int comma = shape.commaAfter(i);
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
    if (!subject
        || !kinds.contains(CueKind.SAY)
        || Verbs.anyFinite(s, end, shape.commaAfter(end))) {
      return;
    }
    Match match = new Match();
    match.cue(cue, cue + 1);
    match.speaker(cue + 1, end);
    if (s.is(end, ",") && shape.commaAfter(end + 1) >= s.size() - 1) {
      match.apposition(end + 1, Math.max(end + 2, shape.lastWord() + 1));
    }
    if (shape.isWholeBefore(cue - 1)) {
      found.add(new Clause(shape.start(), cue - 1, match, "before said and name", 0.85));
    } else if (s.is(end, ",") && shape.words(end + 1, s.size()) > SHORTEST) {
      found.add(new Clause(end + 1, shape.end(end + 1), match, "around said and name", 0.7));
    }
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
    if (s.is(i - 1, "as") && s.is(i, "saying")) {
      return Subjects.ofQuoted(s, i - 2, match);
    }
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
    } else if (!kinds.contains(CueKind.SAY) || !shape.startsAt(objectEnd(from))) {
      return false;
    } else {
      from = objectEnd(from);
    }
    while (from < s.size() && !s.isQuote(from) && !s.isWord(from)) {
      from++;
    }
    int to = shape.end(from);
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
    int close = s.is(from, ",") ? shape.commaAfter(from + 1) : s.size();
    if (close - from < NEAR && s.is(close + 1, "that")) {
      return close + 1;
    }
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
    boolean group = from + 1 < s.size() && !s.isQuote(from) && !s.isCapitalised(from);
    if (group
        && NounPhrases.isNominal(s, from)
        && NounPhrases.isInName(s, from + 1)
        && shape.startsAt(from + 1)) {
      return from + 1;
    }
    int end = NounPhrases.endFrom(s, from, false);
    int place = s.is(end, "in") ? NounPhrases.endFrom(s, end + 1, false) : end;
    if (end > from && place > end + 1 && shape.startsAt(place)) {
      return place;
    }
    return end > from && shape.startsAt(end) ? end : from;
  }

  /** {@code …, she said} at the end of a sentence, or between commas. */
  private boolean before(int cue, Match match) {
    int comma = beforeSpeakers(match);
    boolean closes = cue + 1 >= s.size() || s.is(cue + 1, ",") || s.is(cue + 1, ".");
    if (!closes && !isAdjunct(cue) || comma < 1 || !s.is(comma, ",")) {
      return false;
    }
    int to = comma;
    int from = shape.start();
    if (s.is(cue + 1, ",") && !shape.isWholeBefore(comma)) {
      from = cue + 2;
      to = shape.end(from);
    }
    if (shape.words(from, to) > SHORTEST) {
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
        && shape.commaAfter(from) >= s.size()
        && link(from) < 0
        && !Verbs.anyFinite(s, from, s.size());
  }

  private void add(int from, Match match, String form) {
    int to = shape.end(from);
    if (to - from >= SHORTEST) {
      found.add(new Clause(from, to, match, form, 0.88));
    }
  }
}
