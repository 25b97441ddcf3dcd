package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One of some words. A word written with a capital in the rule needs one in the text. */
record WordNode(BitSet any, BitSet capital) implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    if (run.open(position) && fits(run, position)) {
      next.at(position + 1, bindings);
    }
  }

  boolean fits(Run run, int position) {
    int id = run.words.id(position);
    return any.get(id) || capital.get(id) && run.words.capital(position);
  }

  @Override
  public boolean first(BitSet words) {
    words.or(any);
    words.or(capital);
    return false;
  }

  @Override
  public boolean second(BitSet words) {
    return true;
  }
}
