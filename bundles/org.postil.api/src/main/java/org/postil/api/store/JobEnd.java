package org.postil.api.store;

/** How a job ended. */
public enum JobEnd {
  /** Every document was done or quarantined. */
  DONE,
  /** Somebody ended it before. */
  CANCELLED,
  /** An error of the host or of the store ended it. */
  BROKEN
}
