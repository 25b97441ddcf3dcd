package org.postil.annotator.dates.internal.clause;

/** What the verb of a clause says about when its event is, seen from the time of writing. */
public enum Tense {
  PAST,
  FUTURE,
  /** What was planned when told: the day may be over or not. */
  PLANNED,
  /** Present, or no verb that tells. */
  OPEN
}
