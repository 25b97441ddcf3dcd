package org.postil.api.store;

import org.postil.api.engine.Failure;

/**
 * Documents that a job failed on in the same way.
 *
 * @param annotator id and version of the annotator that failed
 * @param cause the class of failure
 * @param documents number of documents
 * @param example id of the first of them, in order of import
 * @param failure what happened to that one
 */
public record FailureGroup(
    String annotator, Failure.Cause cause, long documents, String example, Failure failure) {}
