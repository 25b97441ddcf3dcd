package org.postil.annotator.quotes.internal.text;

/** What a cue can introduce. */
public enum CueKind {
  /** Quotations and plain clauses: {@code said it would}. */
  SAY,
  /** Quotations, and clauses after {@code that}. */
  THAT,
  /** Quoted fragments: {@code called it “a sham”}. */
  NAME,
  /** Quotations only: {@code “Never,” she laughed}. */
  MOOD,
  /** Nouns: {@code his answer was: “Never”}. */
  NOUN
}
