package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.text.Vocabulary;

/**
 * A number in digits or words, cardinal or ordinal, within a range.
 *
 * @param kind which numbers fit
 * @param field what the number fills
 */
record CountNode(NumberWords numbers, Kind kind, String field, double least, double most)
    implements Node {

  enum Kind {
    /** Whole or not, in digits or words: 1,200; 2.5; twenty-three; a hundred. */
    COUNT,
    /** Whole, in words only. */
    WORDS,
    /** First, 21st, twenty-first. */
    ORDINAL
  }

  @Override
  public void match(Run run, int position, @Nullable Bindings bindings, Next next) {
    if (!run.open(position)) {
      return;
    }
    numbers.read(
        run,
        position,
        kind,
        (end, value) -> {
          if (value.doubleValue() >= least && value.doubleValue() <= most) {
            next.at(end, Bindings.with(bindings, field, value));
          }
        });
  }

  @Override
  public boolean first(BitSet words) {
    numbers.first(kind, words);
    if (kind != Kind.WORDS) {
      words.set(Vocabulary.DIGITS, Vocabulary.MANY_DIGITS + 1);
    }
    return false;
  }

  @Override
  public boolean second(BitSet words) {
    numbers.second(words);
    return true;
  }
}
