package org.postil.api.review;

/**
 * Where a figure would likely lie for other documents of the same kind: a 95 % interval from a
 * bootstrap over documents (Efron and Tibshirani 1993, percentile method).
 *
 * @param low 2.5th percentile
 * @param high 97.5th percentile
 */
public record Interval(double low, double high) {}
