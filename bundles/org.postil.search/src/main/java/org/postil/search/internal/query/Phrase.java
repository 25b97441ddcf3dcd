package org.postil.search.internal.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * Words one behind the other.
 *
 * @param words at least two
 */
record Phrase(List<Word> words) implements Node.Placed {

  @Override
  public List<Place> places(Page page) throws IOException {
    List<Place> found = words.get(0).places(page);
    for (Word word : words.subList(1, words.size())) {
      if (found.isEmpty()) {
        return found;
      }
      Map<Integer, Place> next = new HashMap<>();
      word.places(page).forEach(place -> next.put(place.first(), place));
      found =
          Place.sorted(
              found.stream()
                  .filter(place -> next.containsKey(place.last()))
                  .map(place -> place.with(next.getOrDefault(place.last(), place))));
    }
    return found;
  }

  @Override
  public Query candidates() {
    return Joined.all(words);
  }

  @Override
  public boolean asksState() {
    return false;
  }
}
