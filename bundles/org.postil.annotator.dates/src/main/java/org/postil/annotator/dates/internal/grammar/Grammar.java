package org.postil.annotator.dates.internal.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.postil.annotator.dates.internal.text.Vocabulary;
import org.postil.annotator.dates.internal.text.Words;

/** All rules, compiled. Immutable and thread-safe. */
public final class Grammar {
  private final Vocabulary vocabulary;
  private final List<Symbol> symbols;
  private final Symbol[][] byFirstWord;

  Grammar(Vocabulary vocabulary, List<Symbol> symbols) {
    this.vocabulary = vocabulary;
    this.symbols = symbols;
    List<List<Symbol>> index = new ArrayList<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      index.add(new ArrayList<>());
    }
    for (Symbol symbol : symbols) {
      if (symbol.kind() == Symbol.Kind.RULE) {
        BitSet first = new BitSet();
        symbol.first(first);
        first.stream().forEach(word -> index.get(word).add(symbol));
      }
    }
    byFirstWord = index.stream().map(l -> l.toArray(new Symbol[0])).toArray(Symbol[][]::new);
  }

  /** The words that the rules know. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** All blocks, in the order of the files. */
  public List<Symbol> symbols() {
    return symbols;
  }

  /**
   * The longest match that begins at a word; among equals that of the rule which comes first.
   *
   * @param words the words of a text, read with this grammar's vocabulary
   * @param position index of the word
   */
  public Optional<Match> longest(Words words, int position) {
    Best best = new Best();
    for (Symbol rule : byFirstWord[words.id(position)]) {
      Run run = new Run(words, position);
      rule.match(run, position, null, (end, bindings) -> best.offer(rule, end, bindings));
    }
    return best.match(position);
  }

  /** Every match of one block at a word, longest last; for tests and tools. */
  public List<Match> all(Symbol symbol, Words words, int position) {
    List<Match> all = new ArrayList<>();
    symbol.match(
        new Run(words, position),
        position,
        null,
        (end, b) -> all.add(new Match(symbol, position, end, Fields.of(b))));
    return all;
  }

  private static final class Best {
    private Symbol rule;
    private Bindings bindings;
    private int end = -1;

    void offer(Symbol candidate, int to, Bindings bound) {
      if (to > end) {
        rule = candidate;
        bindings = bound;
        end = to;
      }
    }

    Optional<Match> match(int begin) {
      return end < 0
          ? Optional.empty()
          : Optional.of(new Match(rule, begin, end, Fields.of(bindings)));
    }
  }
}
