package org.postil.api.engine;

/**
 * What one version of an annotator did in a job.
 *
 * @param annotator id of the annotator
 * @param version version of its bundle
 * @param documents documents that it computed a layer for
 * @param found documents whose layer was there already
 * @param spans spans that it wrote, without bare annotations that these only point to
 * @param nanoseconds time that it spent, summed over threads
 * @param failures documents that it failed on
 */
public record AnnotatorFigures(
    String annotator,
    String version,
    long documents,
    long found,
    long spans,
    long nanoseconds,
    long failures) {}
