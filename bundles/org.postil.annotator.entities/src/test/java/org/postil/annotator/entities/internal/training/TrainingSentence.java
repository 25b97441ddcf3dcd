package org.postil.annotator.entities.internal.training;

/**
 * A sentence ready for learning.
 *
 * @param features for each word, the fingerprints (later the rows) of its features
 * @param tags for each word, the right tag
 * @param gold whether people marked it, not a teacher
 * @param begin for each word, where it begins in the text
 * @param end for each word, where it ends
 */
record TrainingSentence(int[][] features, int[] tags, boolean gold, int[] begin, int[] end) {}
