package org.postil.api.review;

import java.time.Instant;

/**
 * A decision in the journal.
 *
 * @param number its place in the journal of the corpus, from 1, ascending
 * @param document id of the document
 * @param person who decided
 * @param time when it was recorded, for people to read; the order is that of the numbers
 * @param decision what was decided
 */
public record Entry(long number, String document, String person, Instant time, Decision decision) {}
