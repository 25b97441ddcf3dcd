package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Another phrase or rule.
 *
 * @param slot the field that takes what the rule matched as a part of its own, or null when its
 *     fields are to become this pattern's
 */
record SymbolNode(Symbol symbol, @Nullable String slot) implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    if (!run.open(position) || !symbol.canBegin(run.words.id(position)) || !run.enter()) {
      return;
    }
    if (slot == null) {
      symbol.match(run, position, bindings, next);
    } else {
      symbol.match(
          run,
          position,
          null,
          (end, own) -> {
            Match part = new Match(symbol, position, end, Fields.of(own));
            next.at(end, Bindings.with(bindings, slot, part));
          });
    }
    run.leave();
  }

  @Override
  public boolean first(BitSet words) {
    return symbol.first(words);
  }
}
