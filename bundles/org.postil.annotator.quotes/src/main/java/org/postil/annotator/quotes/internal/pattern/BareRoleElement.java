package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** A noun for what somebody is, without a determiner or name: {@code town councillor}. */
record BareRoleElement() implements Element {

  @Override
  public int[] lengths(Sequence s, int at, boolean right) {
    if (!right || at >= s.size() || s.is(at, WordClass.DETERMINER) || s.isQuote(at)) {
      return NONE;
    }
    int end = NounPhrases.endFrom(s, at, false);
    return end > at && s.is(end - 1, WordClass.ROLE) ? new int[] {end - at} : NONE;
  }
}
