package org.postil.annotator.quotes.internal.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The names in a document, by place. */
public final class Names {

  private final List<Name> names;

  public Names(List<Name> names) {
    this.names =
        names.stream()
            .sorted(Comparator.comparingInt(Name::begin).thenComparing(n -> -n.end()))
            .toList();
  }

  public List<Name> all() {
    return names;
  }

  /** The names that lie within a stretch of text, in order. */
  public List<Name> within(int begin, int end) {
    int from = firstFrom(begin);
    int to = from;
    while (to < names.size() && names.get(to).begin() < end) {
      to++;
    }
    return names.subList(from, to).stream().filter(name -> name.end() <= end).toList();
  }

  /** The name that covers an offset. */
  public Optional<Name> at(int offset) {
    int i = firstFrom(offset + 1) - 1;
    for (int back = 0; i >= 0 && back < 4; back++, i--) {
      if (names.get(i).end() > offset) {
        return Optional.of(names.get(i));
      }
    }
    return Optional.empty();
  }

  /** The number of the first name that begins at an offset or after it. */
  public int firstFrom(int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
