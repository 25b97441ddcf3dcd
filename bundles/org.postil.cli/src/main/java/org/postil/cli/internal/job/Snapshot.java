package org.postil.cli.internal.job;

/**
 * How far a job is.
 *
 * @param done documents that are finished, failures included
 * @param failed documents that failed
 * @param fraction part of the work that is done, 0 to 1; negative while unknown
 * @param state empty while it runs as it should, or else a word such as {@code waiting}
 */
public record Snapshot(long done, long failed, double fraction, String state) {}
