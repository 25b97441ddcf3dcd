package org.postil.annotator.quotes.internal.pattern;

import org.postil.annotator.quotes.internal.text.Sequence;

/** Takes nothing; finds the subject of the clause that stands before. */
record SubjectElement() implements Element {

  private static final int[] EMPTY = {0};

  @Override
  public int[] lengths(Sequence sequence, int at, boolean right) {
    return Subjects.before(sequence, at, new Match()) ? EMPTY : NONE;
  }

  @Override
  public void capture(Sequence sequence, int from, int to, Match match) {
    Subjects.before(sequence, from - 1, match);
  }
}
