package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces one after the other. */
record SequenceNode(List<Node> pieces) implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    step(0, run, position, bindings, next);
  }

  private void step(int piece, Run run, int position, @Nullable Bindings bindings, Next next) {
    if (piece == pieces.size()) {
      next.at(position, bindings);
      return;
    }
    pieces.get(piece).match(run, position, bindings, (p, b) -> step(piece + 1, run, p, b, next));
  }

  @Override
  public boolean first(BitSet words) {
    for (Node piece : pieces) {
      if (!piece.first(words)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean second(BitSet words) {
    boolean one = false;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).second(words)) {
        one |= rest(i + 1).first(words);
      }
      if (!pieces.get(i).first(new BitSet())) {
        break;
      }
    }
    return one;
  }

  private SequenceNode rest(int from) {
    return new SequenceNode(pieces.subList(from, pieces.size()));
  }
}
