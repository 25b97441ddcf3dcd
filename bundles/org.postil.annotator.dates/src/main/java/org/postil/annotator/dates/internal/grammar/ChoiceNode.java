package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of some pieces.
 *
 * @param optional whether none of them will do as well
 */
record ChoiceNode(List<Node> choices, boolean optional) implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    for (Node choice : choices) {
      choice.match(run, position, bindings, next);
    }
    if (optional) {
      next.at(position, bindings);
    }
  }

  @Override
  public boolean first(BitSet words) {
    boolean empty = optional;
    for (Node choice : choices) {
      empty |= choice.first(words);
    }
    return empty;
  }

  @Override
  public boolean second(BitSet words) {
    boolean one = false;
    for (Node choice : choices) {
      one |= choice.second(words);
    }
    return one;
  }
}
