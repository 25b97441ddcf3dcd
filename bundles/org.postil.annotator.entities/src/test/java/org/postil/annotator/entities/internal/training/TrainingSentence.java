package org.postil.annotator.entities.internal.training;

/**
 * A sentence ready for learning.
 *
 * @param features for each word, the fingerprints (later the rows) of its features
 * @param tags for each word, the right tag
 * @param gold whether people marked it, not a teacher
 */
record TrainingSentence(int[][] features, int[] tags, boolean gold) {}
