package org.postil.search.internal.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/**
 * Each place of one part with the nearest of another within some words. Places that share text are
 * not near each other.
 *
 * @param one the part whose places are counted
 * @param other what must be near
 * @param words most words between them
 * @param before whether the first must stand before the other
 */
record Near(Placed one, Placed other, int words, boolean before) implements Node.Placed {

  @Override
  public List<Place> places(Page page) throws IOException {
    List<Place> ones = one.places(page);
    if (ones.isEmpty()) {
      return ones;
    }
    TreeMap<Integer, Place> byBegin = new TreeMap<>();
    TreeMap<Integer, Place> byEnd = new TreeMap<>();
    for (Place place : other.places(page)) {
      // Of those that begin alike the shortest, of those that end alike the shortest.
      byBegin.putIfAbsent(place.begin(), place);
      byEnd.put(place.end(), place);
    }
    return Place.sorted(
        ones.stream().flatMap(place -> nearest(place, byBegin, byEnd).map(place::with).stream()));
  }

  private Optional<Place> nearest(
      Place place, TreeMap<Integer, Place> byBegin, TreeMap<Integer, Place> byEnd) {
    var behind =
        Optional.ofNullable(byBegin.ceilingEntry(place.end())).map(each -> each.getValue());
    var ahead = Optional.ofNullable(byEnd.floorEntry(place.begin())).map(each -> each.getValue());
    return Stream.concat(before ? Stream.empty() : ahead.stream(), behind.stream())
        .filter(each -> distance(place, each) <= words)
        .min(Comparator.comparingInt(each -> distance(place, each)));
  }

  private static int distance(Place place, Place each) {
    return each.begin() >= place.end() ? place.wordsTo(each) : each.wordsTo(place);
  }

  @Override
  public Query candidates() {
    return Joined.all(List.of(one, other));
  }

  @Override
  public boolean asksState() {
    return one.asksState() || other.asksState();
  }
}
