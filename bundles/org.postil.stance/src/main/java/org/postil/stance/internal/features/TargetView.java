package org.postil.stance.internal.features;

/**
 * A sentence seen from a target in it: its words in a row, the target being one of them. Positions
 * count in that row.
 */
public final class TargetView {

  static final long TARGET = WordHash.of("\u0001target");
  static final long OUTSIDE = WordHash.of("\u0001outside");

  private final SentenceFacts facts;
  private final int first;
  private final int last;
  private final int clauseBegin;
  private final int clauseEnd;

  /**
   * A view.
   *
   * @param first first word of the target
   * @param last last word of the target, inclusive
   */
  public TargetView(SentenceFacts facts, int first, int last) {
    this.facts = facts;
    this.first = first;
    this.last = last;
    clauseBegin = findClauseBegin();
    clauseEnd = findClauseEnd();
  }

  /** How many positions there are. */
  public int length() {
    return facts.size() - (last - first);
  }

  /** Whether a position holds a word with a meaning of its own, known to the model. */
  public boolean isContent(int position) {
    return position != first
        && (facts.row(word(position)) >= 0 || facts.valence(word(position)) != 0);
  }

  /** Whether a word of the sentence is such a word; those of the target are none. */
  public boolean isContentWord(int word) {
    return word < first ? isContent(word) : word > last && isContent(word - last + first);
  }

  /** How many words the sentence has. */
  public int words() {
    return facts.size();
  }

  /** The position of the target. */
  int center() {
    return first;
  }

  /** The number in the sentence of the word at a position; for the target that of its first. */
  public int word(int position) {
    return position <= first ? position : position + last - first;
  }

  long hash(int position) {
    if (position < 0 || position >= length()) {
      return OUTSIDE;
    }
    return position == first ? TARGET : facts.hash(word(position));
  }

  int row(int position) {
    return position == first ? -1 : facts.row(word(position));
  }

  float valence(int position) {
    return position == first ? 0 : facts.valence(word(position));
  }

  boolean isBreak(int position) {
    return position != first && facts.isBreak(word(position));
  }

  String form(int position) {
    return position < 0 || position >= length() ? "" : facts.form(word(position));
  }

  /** The vector of the word at a position that has a row. */
  float[] vector(int position) {
    return facts.vector(word(position));
  }

  /** The first position of the clause that the target is in. */
  int clauseBegin() {
    return clauseBegin;
  }

  /** The position after the last of the clause that the target is in. */
  int clauseEnd() {
    return clauseEnd;
  }

  private int findClauseBegin() {
    int i = first;
    while (i > 0 && !isBreak(i - 1)) {
      i--;
    }
    return i;
  }

  private int findClauseEnd() {
    int i = first + 1;
    while (i < length() && !isBreak(i)) {
      i++;
    }
    return i;
  }

  /** Nearer words fall into narrower classes: 0 next to the target, 4 far. */
  static int distanceClass(int distance) {
    int far = Math.abs(distance);
    return far <= 1 ? 0 : far <= 3 ? 1 : far <= 6 ? 2 : far <= 12 ? 3 : 4;
  }
}
