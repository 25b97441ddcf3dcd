package org.postil.search.internal.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.layer.Span;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan;
import org.postil.search.internal.query.Mark;

/** Turns what annotators and people say about a document into marks. Used by one thread. */
final class MarkReader {

  /** Longer texts are cut: nobody searches for a whole quotation as a value. */
  private static final int LONGEST_TEXT = 100;

  private final Document document;
  private final WordGrid grid;
  private final List<Mark> marks = new ArrayList<>();

  MarkReader(Document document, WordGrid grid) {
    this.document = document;
    this.grid = grid;
  }

  /** All marks in order of begin, then longest first. */
  List<Mark> read(Review review) {
    review.spans().stream().filter(this::isInPlace).forEach(this::add);
    marks.sort(
        Comparator.<Mark>comparingInt(mark -> mark.place().begin())
            .thenComparingInt(mark -> -mark.place().end())
            .thenComparing(Mark::type)
            .thenComparing(Mark::label));
    return marks;
  }

  /** What people decided about a text that was corrected since may have no place any more. */
  private boolean isInPlace(ReviewedSpan span) {
    String covered = span.content().text();
    return document.text().regionMatches(span.content().begin(), covered, 0, covered.length());
  }

  private void add(ReviewedSpan span) {
    SortedMap<String, String> features = new TreeMap<>();
    span.suggestions().stream().limit(1).forEach(each -> features.putAll(numbers(each)));
    features.putAll(span.content().features());
    span.values().forEach((name, value) -> set(name, value, features));
    Mark.Details details =
        new Mark.Details(
            cut(span.content().text()),
            span.suggestions().stream()
                .map(each -> each.layer().header().annotator())
                .distinct()
                .sorted()
                .toList(),
            List.copyOf(span.people()),
            features);
    marks.add(
        new Mark(
            span.content().type(),
            span.content().label(),
            grid.place(span.content().begin(), span.content().end()),
            states(span),
            () -> details));
  }

  private static List<String> states(ReviewedSpan span) {
    boolean imported =
        span.status() == ReviewedSpan.Status.SUGGESTED
            && span.suggestions().stream()
                .anyMatch(each -> each.layer().header().version().isEmpty());
    List<String> states = new ArrayList<>();
    states.add(imported ? "imported" : span.status().name().toLowerCase(Locale.ROOT));
    if (imported || span.status().isGold()) {
      states.add("gold");
    }
    if (span.disputed()) {
      states.add("disputed");
    }
    if (span.carry().needsReview()) {
      states.add("review");
    }
    return states;
  }

  private static void set(String name, FeatureValue value, SortedMap<String, String> features) {
    if (value instanceof FeatureValue.Text text) {
      features.put(name, text.value());
    } else if (value instanceof FeatureValue.Numeric number) {
      features.put(name, String.valueOf(number.value()));
    } else if (value instanceof FeatureValue.Truth truth) {
      features.put(name, String.valueOf(truth.value()));
    } else if (value instanceof FeatureValue.Target target) {
      features.put(name, target.span().text());
    } else {
      features.remove(name);
    }
  }

  private static SortedMap<String, String> numbers(Span span) {
    SortedMap<String, String> numbers = new TreeMap<>();
    for (String name : span.features()) {
      if (!name.equals("begin") && !name.equals("end")) {
        span.integer(name).ifPresent(value -> numbers.put(name, String.valueOf(value)));
        span.number(name).ifPresent(value -> numbers.put(name, String.valueOf(value)));
      }
    }
    return numbers;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
