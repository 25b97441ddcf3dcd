package org.postil.annotator.dates.internal.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a word list, found by their first word. */
final class LexiconNode implements Node {
  private final Map<Integer, List<Node>> entries = new HashMap<>();

  LexiconNode(List<Node> all) {
    for (Node entry : all) {
      BitSet words = new BitSet();
      entry.first(words);
      words.stream().forEach(w -> entries.computeIfAbsent(w, k -> new ArrayList<>()).add(entry));
    }
  }

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    if (!run.open(position)) {
      return;
    }
    for (Node entry : entries.getOrDefault(run.words.id(position), List.of())) {
      entry.match(run, position, bindings, next);
    }
  }

  @Override
  public boolean first(BitSet words) {
    entries.keySet().forEach(words::set);
    return false;
  }

  @Override
  public boolean second(BitSet words) {
    boolean one = false;
    for (List<Node> some : entries.values()) {
      for (Node entry : some) {
        one |= entry.second(words);
      }
    }
    return one;
  }
}
