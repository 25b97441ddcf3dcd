package org.postil.review.internal.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.postil.api.document.Document;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.ReviewedSpan;

/** The spans of a document, which decisions are applied to one after the other. */
final class Board {

  private static final Set<String> NOT_REVIEWED =
      Set.of(
          "org.postil.types.Token",
          "org.postil.types.Sentence",
          "org.postil.types.Zone",
          LabelBoard.TYPE,
          "uima.tcas.Annotation",
          "uima.tcas.DocumentAnnotation");

  private static final Comparator<ReviewedSpan> ORDER =
      Comparator.comparingInt((ReviewedSpan span) -> span.content().begin())
          .thenComparing(span -> span.content().end(), Comparator.reverseOrder())
          .thenComparing(span -> span.content().type())
          .thenComparing(span -> span.content().label());

  private final Places places;
  private final List<Item> items = new ArrayList<>();
  private final Map<Meaning, List<Item>> byContent = new HashMap<>();
  private final Suggestions suggestions = new Suggestions();

  /** What decisions were about, as their people saw it. */
  private final Map<Meaning, Item> bySight = new HashMap<>();

  Board(Document document, List<Item> suggested) {
    places = new Places(document.text());
    suggested.forEach(each -> add(each.afresh()));
  }

  /**
   * What annotators say, to start boards from.
   *
   * @return undecided items in reading order
   */
  static List<Item> suggested(Document document, List<Layer> layers) {
    Map<List<Object>, List<Span>> groups = new LinkedHashMap<>();
    for (Layer layer : layers) {
      if (layer.tables().stream().anyMatch(Board::isReviewed)) {
        layer.spans().stream()
            .filter(span -> !NOT_REVIEWED.contains(span.type()))
            .forEach(span -> group(document.text(), span, groups));
      }
    }
    return groups.values().stream()
        .map(spans -> suggested(document.text(), spans))
        .sorted(Comparator.comparing(Item::snapshot, ORDER))
        .toList();
  }

  private static boolean isReviewed(FeatureTable table) {
    return table.isSpans() && !NOT_REVIEWED.contains(table.type());
  }

  /** Annotators that say the same of a stretch of text make one suggestion. */
  private static void group(String text, Span span, Map<List<Object>, List<Span>> groups) {
    Anchor anchor = Anchor.of(text, span);
    groups
        .computeIfAbsent(
            List.of(Meaning.of(anchor), Meaning.judged(anchor, Map.of())), k -> new ArrayList<>())
        .add(span);
  }

  private static Item suggested(String text, List<Span> spans) {
    return Item.suggested(Anchor.of(text, spans.get(0)), List.copyOf(spans));
  }

  void apply(Entry entry, Decision.OnSpan decision) {
    Decision.OnSpan placed = new Placing(places).place(decision);
    Item item = find(placed);
    byContent.getOrDefault(Meaning.of(item.content()), new ArrayList<>()).remove(item);
    item.apply(entry, placed);
    index(item);
    bySight.put(Meaning.of(placed.span()), item);
  }

  List<ReviewedSpan> snapshot() {
    return items.stream().map(Item::snapshot).sorted(ORDER).toList();
  }

  private Item find(Decision.OnSpan decision) {
    Anchor seen = decision.span();
    Optional<Item> found = sameContent(seen);
    if (decision instanceof Decision.Add) {
      // What stood here and was moved away is another span than the one that is added now.
      found = found.or(() -> sameMachine(seen).filter(item -> !item.isDecided()));
    } else {
      found =
          found
              .or(() -> sameMachine(seen))
              .or(() -> Optional.ofNullable(bySight.get(Meaning.of(seen))))
              .or(() -> Placing.result(decision).flatMap(this::undecidedMachine))
              .or(() -> similar(seen));
    }
    return found.orElseGet(() -> add(Item.unknown(seen)));
  }

  /** A span that says now what the person saw. */
  private Optional<Item> sameContent(Anchor seen) {
    return byContent.getOrDefault(Meaning.of(seen), List.of()).stream()
        .filter(item -> item.judged().equals(Meaning.judged(seen, Map.of())))
        .findFirst();
  }

  /**
   * A span that annotators wrote as the person saw it. Decisions that were carried onto it from
   * something else have to go: they have less right to it.
   */
  private Optional<Item> sameMachine(Anchor seen) {
    return suggestions.same(seen).findFirst().map(item -> item.isCarried() ? evict(item) : item);
  }

  /** A span that annotators now write as people corrected it, if nobody decided about it. */
  private Optional<Item> undecidedMachine(Anchor result) {
    return suggestions.same(result).filter(item -> !item.isDecided()).findFirst();
  }

  /** What annotators say instead, if nobody decided about that. */
  private Optional<Item> similar(Anchor seen) {
    return best(seen, now -> Meaning.of(now).equals(Meaning.of(seen)))
        .or(() -> best(seen, now -> Meaning.samePlace(now, seen)))
        .or(() -> best(seen, now -> now.label().equals(seen.label())))
        .or(() -> best(seen, now -> isMostOf(now, seen)));
  }

  private Optional<Item> best(Anchor seen, Predicate<Anchor> fits) {
    return suggestions
        .overlapping(seen)
        .filter(item -> !item.isDecided() && fits.test(Suggestions.said(item)))
        .max(
            Comparator.comparingInt((Item item) -> Meaning.overlap(Suggestions.said(item), seen))
                .thenComparing(item -> -Suggestions.said(item).begin()));
  }

  private static boolean isMostOf(Anchor now, Anchor seen) {
    int longer = Math.max(now.end() - now.begin(), seen.end() - seen.begin());
    return 2 * Meaning.overlap(now, seen) >= longer;
  }

  private Item evict(Item carried) {
    remove(carried);
    Item alone = add(carried.withoutMachine());
    bySight.replaceAll((meaning, item) -> item == carried ? alone : item);
    return add(carried.afresh());
  }

  private Item add(Item item) {
    items.add(item);
    index(item);
    suggestions.add(item);
    return item;
  }

  private void remove(Item item) {
    items.remove(item);
    byContent.getOrDefault(Meaning.of(item.content()), new ArrayList<>()).remove(item);
    suggestions.remove(item);
  }

  private void index(Item item) {
    byContent.computeIfAbsent(Meaning.of(item.content()), key -> new ArrayList<>()).add(item);
  }
}
