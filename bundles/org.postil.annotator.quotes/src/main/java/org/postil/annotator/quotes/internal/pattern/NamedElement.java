package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Sequence;

/** A noun phrase that ends in a person's name: {@code councillor Petra Lind}. */
record NamedElement() implements Element {

  @Override
  public int[] lengths(Sequence s, int at, boolean right) {
    if (at < 0 || at >= s.size() || s.isQuote(at)) {
      return NONE;
    }
    int length =
        right ? NounPhrases.endFrom(s, at, false) - at : at + 1 - NounPhrases.beginTo(s, at, false);
    int last = right ? at + length - 1 : at;
    return length > 0 && isPerson(s, last) ? new int[] {length} : NONE;
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
