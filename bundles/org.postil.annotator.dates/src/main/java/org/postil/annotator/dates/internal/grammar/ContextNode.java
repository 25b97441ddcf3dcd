package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Demands that the word before or after a place is, or is not, one of some. Takes no word.
 *
 * @param classes kinds of word that count as well
 * @param lists word lists whose words count as well
 * @param after whether to look at the word after the place rather than before it
 * @param wanted whether the word must be one of them rather than none
 */
record ContextNode(
    WordNode words, Set<WordClass> classes, List<Symbol> lists, boolean after, boolean wanted)
    implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    int neighbour = after ? position : position - 1;
    if (fits(run, neighbour) == wanted) {
      next.at(position, bindings);
    }
  }

  private boolean fits(Run run, int neighbour) {
    int later = after ? neighbour : neighbour + 1;
    if (neighbour < 0 || later >= run.words.size() || run.words.barrier(later)) {
      return classes.contains(WordClass.EDGE);
    }
    if (words.fits(run, neighbour)) {
      return true;
    }
    for (Symbol list : lists) {
      if (list.canBegin(run.words.id(neighbour))) {
        return true;
      }
    }
    for (WordClass each : classes) {
      if (each.holds(run.words, neighbour, after)) {
        return true;
      }
    }
    return false;
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
