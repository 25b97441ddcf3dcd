package org.postil.dataset.internal.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.Selection;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.Region;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan.Status;
import org.postil.api.review.Reviewer;
import org.postil.api.review.RunningReview;

/** Chooses documents and spans as a selection says. Safe for use by many threads. */
public final class Chooser {

  private final Reviewer reviewer;
  private final Selection selection;
  private final Set<String> types;

  /**
   * Takes the selection.
   *
   * @param reviewer folds decisions
   * @param selection what to choose
   * @param types short or full names of types to choose; empty for all
   */
  public Chooser(Reviewer reviewer, Selection selection, Set<String> types) {
    this.reviewer = reviewer;
    this.selection = selection;
    this.types = Set.copyOf(types);
  }

  /**
   * Why a document is left out, whatever is said about it.
   *
   * @param document a document
   * @return a reason, empty if it is not
   */
  public Optional<String> refusal(Document document) {
    String source = document.metadata().source();
    if (!selection.sources().isEmpty()
        && (source == null || !selection.sources().contains(source))) {
      return Optional.of("other sources");
    }
    if (selection.from() == null && selection.until() == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day = document.metadata().published().map(CreationTime::date);
    if (day.isEmpty()) {
      return Optional.of("day of publication unknown");
    }
    boolean early = selection.earliest().filter(day.get()::isBefore).isPresent();
    boolean late = selection.latest().filter(day.get()::isAfter).isPresent();
    return early || late ? Optional.of("published on other days") : Optional.empty();
  }

  /**
   * Chooses of a document.
   *
   * @param in what is known of it
   * @return what is chosen
   */
  public Choice choose(Inputs in) {
    Optional<String> refusal = refusal(in.document());
    if (refusal.isPresent()) {
      return Choice.none(refusal.get());
    }
    Review review = in.entries().isEmpty() ? null : fold(in);
    boolean people = review != null || !in.imported().isEmpty();
    if (selection.work() == Selection.Work.GOLD ? !people : in.machine().isEmpty() && !people) {
      return Choice.none(
          selection.work() == Selection.Work.GOLD
              ? "nobody worked on them"
              : "no run finished them");
    }
    if (needsRun() && in.machine().isEmpty()) {
      return Choice.none("no run finished them");
    }
    if (selection.complete() && in.imported().isEmpty() && !isComplete(in, review)) {
      return Choice.none("spans that nobody decided about");
    }
    return new Choice(layers(in, review), "", review);
  }

  private boolean needsRun() {
    return selection.work() == Selection.Work.MACHINE
        || selection.work() == Selection.Work.UNDECIDED;
  }

  private Review fold(Inputs in) {
    RunningReview running = reviewer.start(in.document(), in.machine());
    in.entries().forEach(running::add);
    return running.review();
  }

  private boolean isComplete(Inputs in, @Nullable Review review) {
    if (review == null) {
      return in.machine().stream()
          .flatMap(layer -> layer.tables().stream())
          .noneMatch(
              table -> table.isSpans() && SpanKinds.isWork(table.type()) && wants(table.type()));
    }
    return review.spans().stream()
        .noneMatch(s -> s.status() == Status.SUGGESTED && wants(s.content().type()));
  }

  private boolean wants(String type) {
    return SpanKinds.isWanted(type, types);
  }

  private List<Layer> layers(Inputs in, @Nullable Review review) {
    List<Layer> chosen =
        new ArrayList<>(
            switch (selection.work()) {
              case ALL -> all(in);
              case MACHINE -> slice(in.machine(), this::isChosen);
              case UNDECIDED -> undecided(in, review);
              case GOLD -> gold(in, review);
            });
    if (selection.rejected() && review != null) {
      HardNegatives.of(review, this::wants, selection.labels()).ifPresent(chosen::add);
    }
    return chosen;
  }

  private List<Layer> all(Inputs in) {
    boolean everything =
        types.isEmpty() && selection.labels().isEmpty() && selection.confidence() == 0;
    return everything ? in.layers() : slice(in.layers(), this::isChosen);
  }

  private List<Layer> undecided(Inputs in, @Nullable Review review) {
    if (review == null) {
      return slice(in.machine(), this::isChosen);
    }
    Set<Reference> open = new HashSet<>();
    review.spans().stream()
        .filter(span -> span.status() == Status.SUGGESTED)
        .forEach(span -> span.suggestions().forEach(s -> open.add(s.reference())));
    review.labels().stream()
        .filter(label -> label.status() == Status.SUGGESTED)
        .forEach(label -> label.suggestions().forEach(s -> open.add(s.reference())));
    return slice(in.machine(), span -> open.contains(span.reference()) && isChosen(span));
  }

  private List<Layer> gold(Inputs in, @Nullable Review review) {
    Agreement agreement = new Agreement(in, review, selection.agreedBy());
    List<Layer> chosen =
        new ArrayList<>(slice(in.imported(), span -> agreement.keeps(span) && isChosen(span)));
    agreement
        .decided()
        .map(decided -> reviewer.gold(decided, LayerHeader.GOLD))
        .ifPresent(layer -> chosen.addAll(slice(List.of(layer), this::isChosen)));
    // Words and sentences are the annotators', whoever judged the rest.
    chosen.addAll(slice(in.machine(), span -> false));
    return chosen;
  }

  private boolean isChosen(Span span) {
    return wants(span.type())
        && (selection.labels().isEmpty()
            || selection.labels().contains(span.string("label").orElse("")))
        && isSure(span);
  }

  /** People's work has no version and needs no confidence. */
  private boolean isSure(Span span) {
    return selection.confidence() == 0
        || span.layer().header().version().isEmpty()
        || span.number("confidence").orElse(0) >= selection.confidence();
  }

  private static List<Layer> slice(
      List<Layer> layers, java.util.function.Predicate<Span> condition) {
    return LayerSlice.of(
        layers,
        span ->
            !SpanKinds.isWork(span.type()) || condition.test(span)
                ? new Region(span.begin(), span.end())
                : null);
  }
}
