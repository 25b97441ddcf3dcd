package org.postil.annotator.dates.internal.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.postil.annotator.dates.internal.text.Vocabulary;

/** A named block of a rule file: a word list, a phrase, a part or a rule. */
public final class Symbol {

  /** What a block is for. */
  public enum Kind {
    /** A list of words that fill fields. */
    WORDS,
    /** Patterns that other patterns use; what they bind goes to the user. */
    PHRASE,
    /** Patterns with a meaning, for use inside rules only. */
    PART,
    /** Patterns with a meaning that may stand alone in the text. */
    RULE
  }

  /**
   * With which two words a pattern can begin.
   *
   * @param alone whether it may be one word only
   */
  private record Lookahead(BitSet first, BitSet second, boolean alone) {
    boolean allows(int word, int next) {
      return first.get(word) && (alone || second.get(next));
    }
  }

  private enum State {
    NEW,
    WORKING,
    DONE
  }

  private final String name;
  private final Kind kind;
  private final String meaning;
  private final String source;
  private final int number;
  private final List<Node> patterns = new ArrayList<>();
  private final List<Lookahead> lookaheads = new ArrayList<>();
  private final BitSet first = new BitSet();
  private State state = State.NEW;

  Symbol(String name, Kind kind, String meaning, String source, int number) {
    this.name = name;
    this.kind = kind;
    this.meaning = meaning;
    this.source = source;
    this.number = number;
  }

  /** The name by which other rules and explanations call it. */
  public String name() {
    return name;
  }

  /** What it is for. */
  public Kind kind() {
    return kind;
  }

  /** The name of what computes its value; empty for words and phrases. */
  public String meaning() {
    return meaning;
  }

  /** File and line where it begins. */
  public String source() {
    return source;
  }

  int number() {
    return number;
  }

  void add(Node pattern) {
    patterns.add(pattern);
  }

  /** Whether the two words at a place are such as a pattern can begin with: mostly not. */
  boolean mayMatch(Run run, int position) {
    int word = run.words.id(position);
    if (!first.get(word)) {
      return false;
    }
    int next = next(run, position);
    for (int i = 0; i < lookaheads.size(); i++) {
      if (lookaheads.get(i).allows(word, next)) {
        return true;
      }
    }
    return false;
  }

  private static int next(Run run, int position) {
    return run.open(position + 1) ? run.words.id(position + 1) : Vocabulary.UNKNOWN;
  }

  void match(Run run, int position, Results results) {
    int word = run.words.id(position);
    int next = next(run, position);
    for (int i = 0; i < lookaheads.size(); i++) {
      if (lookaheads.get(i).allows(word, next)) {
        patterns.get(i).match(run, position, null, results);
      }
    }
  }

  /** Works out with which words it can begin; called once all blocks are known. */
  void freeze() {
    if (state == State.WORKING) {
      throw wrong("uses itself, which no block may do; name the parts apart");
    } else if (state == State.DONE) {
      return;
    }
    state = State.WORKING;
    for (Node pattern : patterns) {
      BitSet begins = new BitSet();
      if (pattern.first(begins)) {
        throw wrong("has a pattern that fits no words at all; let one piece be obligatory");
      }
      BitSet second = new BitSet();
      boolean alone = pattern.second(second);
      lookaheads.add(new Lookahead(begins, second, alone));
      first.or(begins);
    }
    state = State.DONE;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "Cannot read rules: [" + source + "] " + name + " " + what + ".");
  }

  boolean canBegin(int word) {
    return first.get(word);
  }

  void first(BitSet words) {
    freeze();
    words.or(first);
  }

  boolean second(BitSet words) {
    freeze();
    for (Lookahead ahead : lookaheads) {
      words.or(ahead.second());
    }
    return lookaheads.stream().anyMatch(Lookahead::alone);
  }

  @Override
  public String toString() {
    return name;
  }
}
