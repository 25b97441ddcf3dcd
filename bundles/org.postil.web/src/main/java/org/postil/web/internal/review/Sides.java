package org.postil.web.internal.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postil.api.layer.LayerHeader;
import org.postil.web.internal.corpus.OpenCorpus;

/**
 * Who said something about the documents of a corpus.
 *
 * @param documents documents of the corpus as far as they are known
 * @param examined documents whose layers were looked at before patience ran out
 * @param sides what can be compared: gold, people, then annotators by name
 */
record Sides(int documents, int examined, List<Known> sides) {

  /** Documents that are looked at however slow the machine is. */
  private static final int FEWEST = 100;

  /** What a side is. */
  enum Kind {
    GOLD,
    REVIEWED,
    PERSON,
    CURRENT,
    ANNOTATOR;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A side.
   *
   * @param name its name in a comparison
   * @param kind what it is
   * @param documents examined documents that it has done
   */
  record Known(String name, Kind kind, int documents) {}

  /** Looks through a corpus for a limited time. */
  static Sides of(
      OpenCorpus corpus, long annotated, Map<String, Set<String>> people, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Map<String, Integer> makers = new TreeMap<>();
    List<String> ids = corpus.ids();
    int examined = 0;
    while (examined < ids.size() && (examined < FEWEST || System.nanoTime() < end)) {
      makers(corpus.corpus().layers(ids.get(examined)))
          .forEach(maker -> makers.merge(maker, 1, Integer::sum));
      examined++;
    }
    return new Sides(ids.size(), examined, listed(makers, people, (int) annotated));
  }

  private static Set<String> makers(List<LayerHeader> headers) {
    return headers.stream()
        .filter(header -> !header.annotator().equals(LayerHeader.DOCUMENT))
        .map(LayerHeader::by)
        .collect(Collectors.toSet());
  }

  private static List<Known> listed(
      Map<String, Integer> makers, Map<String, Set<String>> people, int annotated) {
    List<Known> sides = new ArrayList<>();
    Integer gold = makers.get(LayerHeader.GOLD);
    if (gold != null) {
      sides.add(new Known(LayerHeader.GOLD, Kind.GOLD, gold));
    }
    if (!people.isEmpty()) {
      Set<String> all = new HashSet<>();
      people.values().forEach(all::addAll);
      sides.add(new Known(Side.REVIEWED, Kind.REVIEWED, all.size()));
    }
    people.forEach(
        (person, done) -> sides.add(new Known(Side.PERSON + person, Kind.PERSON, done.size())));
    if (annotated > 0) {
      sides.add(new Known(Side.CURRENT, Kind.CURRENT, annotated));
    }
    makers.forEach(
        (maker, count) -> {
          if (!maker.equals(LayerHeader.GOLD)) {
            sides.add(new Known(maker, Kind.ANNOTATOR, count));
          }
        });
    return sides;
  }
}
