package org.postil.annotator.dates.internal.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private final String name;
  private final Kind kind;
  private final String meaning;
  private final String source;
  private final List<Node> patterns = new ArrayList<>();
  private @Nullable BitSet first;

  Symbol(String name, Kind kind, String meaning, String source) {
    this.name = name;
    this.kind = kind;
    this.meaning = meaning;
    this.source = source;
  }

  /** The name by which other rules and explanations call it. */
  public String name() {
    return name;
  }

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

  void add(Node pattern) {
    patterns.add(pattern);
  }

  List<Node> patterns() {
    return patterns;
  }

  void match(Run run, int position, @Nullable Bindings bindings, Node.Next next) {
    for (Node pattern : patterns) {
      pattern.match(run, position, bindings, next);
    }
  }

  /** Works out with which words it can begin; called once, when all blocks are known. */
  void freeze() {
    if (first == null) {
      BitSet own = new BitSet();
      first = own;
      for (Node pattern : patterns) {
        if (pattern.first(own)) {
          throw new IllegalArgumentException(
              "Cannot read rules: ["
                  + source
                  + "] "
                  + name
                  + " has a pattern that fits no words at all; let one piece be obligatory.");
        }
      }
    }
  }

  boolean canBegin(int word) {
    return first != null && first.get(word);
  }

  boolean first(BitSet words) {
    freeze();
    if (first != null) {
      words.or(first);
    }
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
