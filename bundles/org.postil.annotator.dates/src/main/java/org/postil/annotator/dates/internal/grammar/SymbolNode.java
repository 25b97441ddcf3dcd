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
    if (!run.open(position) || !symbol.mayMatch(run, position)) {
      return;
    }
    Results results = run.results(symbol, position);
    for (int i = 0; i < results.size(); i++) {
      Bindings bound =
          slot == null
              ? Bindings.with(bindings, results.bindings(i))
              : Bindings.with(bindings, slot, results.match(symbol, position, i));
      next.at(results.end(i), bound);
    }
  }

  @Override
  public boolean first(BitSet words) {
    symbol.first(words);
    return false;
  }

  @Override
  public boolean second(BitSet words) {
    return symbol.second(words);
  }
}
