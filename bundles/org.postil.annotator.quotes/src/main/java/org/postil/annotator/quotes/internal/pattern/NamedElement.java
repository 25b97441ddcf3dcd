package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Sequence;

/** A noun phrase that ends in a person's name: {@code councillor Petra Lind}. */
record NamedElement() implements Element {

  @Override
  public int[] lengths(Sequence s, int at, boolean right) {
    int end = right && at < s.size() ? NounPhrases.endFrom(s, at, false) : at;
    return end > at && isPerson(s, end - 1) ? new int[] {end - at} : NONE;
  }

  private static boolean isPerson(Sequence s, int i) {
    return s.article()
        .names()
        .at(s.begin(i))
        .filter(name -> name.kind() == Name.Kind.PERSON)
        .isPresent();
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    match.speaker(from, to);
  }
}
