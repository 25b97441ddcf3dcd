package org.postil.api.engine;

/**
 * Why a document was quarantined.
 *
 * @param annotator id and version of the annotator that failed, for example {@code entities@1.0.0};
 *     {@code import} when the document could not be read
 * @param cause the class of failure
 * @param message a sentence for people
 * @param trace stack trace; empty when there is none
 */
public record Failure(String annotator, Cause cause, String message, String trace) {

  /** Classes of failure. */
  public enum Cause {
    /** The annotator threw an exception. */
    EXCEPTION,
    /** The annotator threw an error. */
    ERROR,
    /** The annotator ran out of memory. */
    MEMORY,
    /** The annotator took longer than the limit. */
    TIMEOUT,
    /** The annotator wrote something that breaks its contract, such as offsets outside the text. */
    CONTRACT,
    /** No version of the annotator that the pipeline asks for was installed. */
    ANNOTATOR_GONE,
    /** The document could not be read. */
    IMPORT
  }
}
