package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Demands that there is, or is not, white space at a place. Takes no word. */
record GlueNode(boolean glued) implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    if (run.open(position) && run.words.glued(position) == glued) {
      next.at(position, bindings);
    }
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
