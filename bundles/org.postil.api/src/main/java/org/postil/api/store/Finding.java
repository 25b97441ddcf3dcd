package org.postil.api.store;

/**
 * Something in a corpus that is not as it must be.
 *
 * @param place where, for example {@code document [news/1]}
 * @param problem what is wrong, for a person to read
 * @param remedy what was done, or what the person can do
 * @param mended whether it is right now
 */
public record Finding(String place, String problem, String remedy, boolean mended) {}
