package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.text.Vocabulary;

/**
 * A run of digits whose number lies in a range.
 *
 * @param field what the number fills
 * @param width how many digits there must be, 0 for any number of them
 * @param step what must divide the number
 */
record DigitsNode(String field, int least, int most, int width, int step) implements Node {

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    if (!run.open(position) || !run.words.digits(position)) {
      return;
    }
    int length = run.words.length(position);
    int value = run.words.number(position);
    boolean wide = width == 0 ? length <= String.valueOf(most).length() : length == width;
    if (wide && value >= least && value <= most && value % step == 0) {
      next.at(position + 1, Bindings.with(bindings, field, value));
    }
  }

  @Override
  public boolean first(BitSet words) {
    int shortest = width == 0 ? 1 : width;
    int longest = width == 0 ? String.valueOf(most).length() : width;
    for (int length = shortest; length <= longest; length++) {
      words.set(Vocabulary.digits(length));
    }
    return false;
  }

  @Override
  public boolean second(BitSet words) {
    return true;
  }
}
