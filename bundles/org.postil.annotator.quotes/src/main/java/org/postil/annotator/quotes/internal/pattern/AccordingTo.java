package org.postil.annotator.quotes.internal.pattern;

import java.util.Optional;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Finds what is so {@code according to} somebody. */
final class AccordingTo {

  private static final int LONGEST_SOURCE = 14;
  private static final String FORM = "according to";

  private final Sequence s;
  private final ClauseShape shape;

  AccordingTo(Sequence sequence, ClauseShape shape) {
    s = sequence;
    this.shape = shape;
  }

  /** The clause that belongs to {@code according} at an item. */
  Optional<Clause> at(int i) {
    int end = source(i + 2);
    if (end <= i + 2) {
      return Optional.empty();
    }
    Match match = new Match();
    match.cue(i, i + 2);
    int phrase = NounPhrases.endFrom(s, i + 2, true);
    match.speaker(i + 2, phrase > i + 2 && isWhole(phrase) ? phrase : end);
    int to = s.is(i - 1, ",") ? i - 1 : i;
    boolean ends = to < i || end >= s.size() || s.is(end, ".");
    boolean first = i == 0 || i == 1 && s.is(0, WordClass.CONJUNCTION);
    if (!first && ends && isClause(to)) {
      return Optional.of(new Clause(0, to, match, FORM, to < i ? 0.88 : 0.8));
    }
    if ((first || s.is(i - 2, WordClass.RELATIVE)) && s.is(end, ",")) {
      return after(afterApposition(end), match);
    }
    return first && shape.hasFiniteVerb(end + 1) ? after(end, match) : Optional.empty();
  }

  /** The end of the noun phrase, or of longer words up to a comma that have no verb. */
  private int source(int from) {
    int end = NounPhrases.endFrom(s, from, true);
    if (s.is(end, "to") && NounPhrases.endFrom(s, end + 1, true) == shape.commaAfter(end)) {
      return shape.commaAfter(end);
    }
    int comma = shape.commaAfter(from);
    boolean phrase = end > from || s.is(from, WordClass.DETERMINER);
    boolean longer = phrase && comma < s.size() && comma - from <= LONGEST_SOURCE;
    boolean plain = longer && end < comma && !Verbs.anyListed(s, end, comma);
    return plain ? comma : end;
  }

  /** Whether a noun phrase is not cut before a noun that looks like a verb, or before to. */
  private boolean isWhole(int end) {
    return end >= s.size() || !s.is(end, "to") && s.cueKinds(end).isEmpty();
  }

  /** The item after the comma, or after what stands between that one and the next. */
  private int afterApposition(int comma) {
    int close = shape.commaAfter(comma + 1);
    boolean phrase = NounPhrases.endFrom(s, comma + 1, true) == close;
    return phrase && shape.startsAt(close + 1) ? close + 1 : comma + 1;
  }

  private boolean isClause(int to) {
    return to > 0
        && s.isWord(to - 1)
        && shape.words(0, to) >= ClauseShape.SHORTEST
        && !s.is(to - 1, WordClass.RELATIVE);
  }

  private Optional<Clause> after(int from, Match match) {
    int to = shape.end(from);
    return to - from >= ClauseShape.SHORTEST
        ? Optional.of(new Clause(from, to, match, FORM, 0.88))
        : Optional.empty();
  }
}
