package org.postil.api.engine;

/** A pipeline cannot run. The message is a sentence for the person who wrote the pipeline. */
public final class PipelineException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a pipeline.
   *
   * @param message what is wrong and what to do
   */
  public PipelineException(String message) {
    super(message);
  }

  /**
   * Refuses a pipeline.
   *
   * @param message what is wrong and what to do
   * @param cause what was thrown
   */
  public PipelineException(String message, Throwable cause) {
    super(message, cause);
  }
}
