package org.postil.dataset.internal.select;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedLabel;
import org.postil.api.review.ReviewedSpan;

/**
 * How many people say that a span is there: those who decided so, and one for work that was
 * imported. A span that both have is written once, as it was imported.
 */
final class Agreement {

  private final @Nullable Review review;
  private final int wanted;
  private final Map<Long, Entry> entries;
  private final Map<Place, Integer> people = new HashMap<>();
  private final Set<Place> imported = new HashSet<>();

  private record Place(String type, int begin, int end, String label) {
    static Place of(Span span) {
      return new Place(span.type(), span.begin(), span.end(), span.string("label").orElse(""));
    }

    static Place of(Anchor anchor) {
      return new Place(anchor.type(), anchor.begin(), anchor.end(), anchor.label());
    }
  }

  Agreement(Inputs in, @Nullable Review review, int wanted) {
    this.review = review;
    this.wanted = wanted;
    this.entries =
        in.entries().stream().collect(Collectors.toMap(Entry::number, Function.identity()));
    for (Layer layer : in.imported()) {
      for (Span span : layer.spans()) {
        imported.add(Place.of(span));
      }
    }
    imported.forEach(place -> people.put(place, 1));
    if (review != null) {
      for (ReviewedSpan span : review.spans()) {
        if (span.status().isGold() && !span.disputed()) {
          people.merge(Place.of(span.content()), judges(span.decisions()), Integer::sum);
        }
      }
    }
  }

  /** Whether an imported span has enough people behind it. */
  boolean keeps(Span span) {
    return people.getOrDefault(Place.of(span), 0) >= wanted;
  }

  /** The decisions with those spans only that enough people agree on and that were not imported. */
  Optional<Review> decided() {
    if (review == null) {
      return Optional.empty();
    }
    List<ReviewedSpan> spans = review.spans().stream().filter(this::isAgreed).toList();
    List<ReviewedLabel> labels = review.labels().stream().filter(this::isAgreed).toList();
    return Optional.of(
        new Review(
            review.document(),
            review.last(),
            spans,
            labels,
            review.notes(),
            review.undone(),
            review.ineffective()));
  }

  private boolean isAgreed(ReviewedSpan span) {
    Place place = Place.of(span.content());
    return span.status().isGold()
        && !imported.contains(place)
        && (wanted < 2 || !span.disputed() && people.getOrDefault(place, 0) >= wanted);
  }

  private boolean isAgreed(ReviewedLabel label) {
    return label.status().isGold()
        && (wanted < 2 || !label.disputed() && judges(label.decisions()) >= wanted);
  }

  /** People who decided, those left out who only left a note. */
  private int judges(List<Long> decisions) {
    return (int)
        decisions.stream()
            .map(entries::get)
            .filter(entry -> entry != null && !(entry.decision() instanceof Decision.NoteOnSpan))
            .map(Entry::person)
            .distinct()
            .count();
  }
}
