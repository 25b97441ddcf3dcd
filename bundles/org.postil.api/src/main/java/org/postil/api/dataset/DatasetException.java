package org.postil.api.dataset;

import java.io.IOException;

/** A dataset cannot be made as planned. The message names the fault and the remedy. */
public final class DatasetException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a plan.
   *
   * @param message what is wrong, what was expected and what to do
   */
  public DatasetException(String message) {
    super(message);
  }
}
