package org.postil.annotator.dates.internal.grammar;

import java.util.ArrayList;
import java.util.List;
import org.postil.annotator.dates.internal.text.Vocabulary;
import org.postil.annotator.dates.internal.text.Words;

/** All rules, compiled. Immutable and thread-safe. */
public final class Grammar {
  /** More words than this without white space are code or noise, not text. */
  private static final int LONGEST_CLUMP = 100;

  /** Tells whether an expression may reach from a word to before another. */
  @FunctionalInterface
  public interface Extent {
    /** Whether the words from the first number to before the second may be an expression. */
    boolean allows(int begin, int end);
  }

  private final Vocabulary vocabulary;
  private final List<Symbol> symbols;
  private final Symbol[][] byFirstWord;

  Grammar(Vocabulary vocabulary, List<Symbol> symbols) {
    this.vocabulary = vocabulary;
    this.symbols = symbols;
    byFirstWord = new Symbol[vocabulary.size()][];
    List<Symbol> rules = symbols.stream().filter(s -> s.kind() == Symbol.Kind.RULE).toList();
    for (int word = 0; word < byFirstWord.length; word++) {
      int first = word;
      byFirstWord[word] = rules.stream().filter(r -> r.canBegin(first)).toArray(Symbol[]::new);
    }
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
   * The expressions in a stretch of words, from left to right: at each place the longest match that
   * passes a test, among equals that of the rule which comes first; none overlaps another.
   */
  public List<Match> find(Words words, Extent test) {
    List<Match> found = new ArrayList<>();
    Run run = new Run(words, symbols.size());
    int i = 0;
    while (i < words.size()) {
      int end = i + 1;
      if (i == 0 || !words.glued(i)) {
        int clump = clump(words, i);
        if (clump - i > LONGEST_CLUMP) {
          i = clump;
          continue;
        }
      }
      Match match = longest(run, i, test);
      if (match != null) {
        found.add(match);
        end = match.end();
      }
      i = end;
    }
    return found;
  }

  /** The end of the words that stand together without white space. */
  private static int clump(Words words, int begin) {
    int end = begin + 1;
    while (end < words.size() && words.glued(end)) {
      end++;
    }
    return end;
  }

  private Match longest(Run run, int position, Extent test) {
    Symbol best = null;
    int at = 0;
    int end = -1;
    for (Symbol rule : byFirstWord[run.words.id(position)]) {
      if (!rule.mayMatch(run, position)) {
        continue;
      }
      Results results = run.results(rule, position);
      for (int i = 0; i < results.size(); i++) {
        if (results.end(i) > end && test.allows(position, results.end(i))) {
          best = rule;
          at = i;
          end = results.end(i);
        }
      }
    }
    return best == null ? null : run.results(best, position).match(best, position, at);
  }
}
