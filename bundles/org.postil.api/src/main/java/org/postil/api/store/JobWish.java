package org.postil.api.store;

/** What one process asks of a job that another runs. */
public enum JobWish {
  /** Take no new documents until asked to go on. */
  PAUSE,
  /** Go on after a pause. */
  CONTINUE,
  /** End. */
  CANCEL
}
