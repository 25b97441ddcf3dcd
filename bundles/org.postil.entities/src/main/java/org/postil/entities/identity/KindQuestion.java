package org.postil.entities.identity;

/**
 * A name whose kind is asked for.
 *
 * @param key its words joined by spaces
 * @param before words before it, in small letters, joined by spaces
 * @param after words after it, likewise
 */
record KindQuestion(String key, String before, String after) {}
