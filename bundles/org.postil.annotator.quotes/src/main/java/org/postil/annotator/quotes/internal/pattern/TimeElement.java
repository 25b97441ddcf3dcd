package org.postil.annotator.quotes.internal.pattern;

import java.util.Set;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/**
 * When or where something was said, between the subject and its verb: {@code late Tuesday}, {@code
 * on Monday}, {@code this morning}, {@code in a statement}.
 */
record TimeElement() implements Element {

  private static final int LONGEST = 6;
  private static final Set<String> PREPOSITIONS =
      Set.of("on", "in", "at", "during", "after", "before", "through", "via", "by");

  @Override
  public int[] lengths(Sequence s, int at, boolean right) {
    if (right || at < 1 || at >= s.size() || NounPhrases.isInName(s, at)) {
      return NONE;
    }
    int last = s.is(at, ",") ? at - 1 : at;
    boolean statement = s.is(last, WordClass.STATEMENT);
    if (!statement && !s.is(last, WordClass.TIME) && !s.is(last, WordClass.PERIOD)) {
      return NONE;
    }
    int begin = begin(s, last, statement);
    if (begin > 0 && last < at) {
      begin = s.is(begin - 1, ",") ? begin - 1 : 0;
    }
    return begin > 0 ? new int[] {at + 1 - begin} : NONE;
  }

  private static int begin(Sequence s, int last, boolean statement) {
    for (int i = last; i >= 0 && i > last - LONGEST; i--) {
      if (s.is(i, WordClass.PREPOSITION)) {
        return PREPOSITIONS.contains(s.lower(i)) ? i : 0;
      }
      boolean part =
          s.is(i, WordClass.TIME)
              || s.is(i, WordClass.PERIOD)
              || s.is(i, WordClass.DETERMINER)
              || s.is(i, "last")
              || s.is(i, "next")
              || s.is(i, "late")
              || s.is(i, "early")
              || i < last && statement && NounPhrases.isNominal(s, i)
              || i == last;
      if (!part) {
        return statement ? 0 : i + 1;
      }
    }
    return 0;
  }
}
