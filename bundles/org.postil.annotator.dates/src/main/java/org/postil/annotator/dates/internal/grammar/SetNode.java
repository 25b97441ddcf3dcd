package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Fills a field with a constant. Takes no word. */
record SetNode(String field, Object value) implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    next.at(position, Bindings.with(bindings, field, value));
  }

  @Override
  public boolean first(BitSet words) {
    return true;
  }

  @Override
  public boolean second(BitSet words) {
    return false;
  }
}
