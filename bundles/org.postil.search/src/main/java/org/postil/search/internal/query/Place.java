package org.postil.search.internal.query;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of a text.
 *
 * @param first number of its first word, or of the next one if it has none
 * @param last number behind its last word
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 */
public record Place(int first, int last, int begin, int end) {

  /** By begin, then by end. */
  static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::begin).thenComparingInt(Place::end);

  /** The smallest stretch that holds two. */
  Place with(Place other) {
    return new Place(
        Math.min(first, other.first),
        Math.max(last, other.last),
        Math.min(begin, other.begin),
        Math.max(end, other.end));
  }

  /** Number of words between this and one behind it. */
  int wordsTo(Place next) {
    return Math.max(0, next.first - last);
  }

  /** In order, each stretch once. */
  static List<Place> sorted(Stream<Place> places) {
    return places.sorted(ORDER).distinct().toList();
  }
}
