package org.postil.review.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.Review;
import org.postil.api.review.RunningReview;

/** Applies decisions as they come; an undo folds those that are left anew. */
final class JournalFold implements RunningReview {

  private final Document document;
  private final List<Layer> layers;
  private final List<Item> suggested;
  private final History history = new History();
  private State state;
  private long last;

  private record State(Board spans, LabelBoard labels, List<Entry> notes) {}

  JournalFold(Document document, List<Layer> layers) {
    this.document = document;
    this.layers = List.copyOf(layers);
    this.suggested = Board.suggested(document, layers);
    this.state = fresh();
  }

  @Override
  public void add(Entry entry) {
    if (!entry.document().equals(document.id()) || entry.number() <= last) {
      throw new IllegalArgumentException(
          "Cannot fold entry "
              + entry.number()
              + " on ["
              + entry.document()
              + "]: expected one on ["
              + document.id()
              + "] with a number over "
              + last);
    }
    last = entry.number();
    switch (history.add(entry)) {
      case DECIDES -> apply(entry, entry.decision());
      case CHANGES -> {
        state = fresh();
        history.holding().forEach(each -> apply(each, each.decision()));
      }
      case NOTHING -> {}
    }
  }

  @Override
  public Review review() {
    return new Review(
        document,
        last,
        state.spans().snapshot(),
        state.labels().snapshot(),
        state.notes(),
        history.undone(),
        history.ineffective());
  }

  @Override
  public Optional<Entry> undoable(String person) {
    return history.undoable(person);
  }

  @Override
  public Optional<Entry> redoable(String person) {
    return history.redoable(person);
  }

  private void apply(Entry entry, Decision decision) {
    if (decision instanceof Decision.OnSpan onSpan) {
      state.spans().apply(entry, onSpan);
    } else if (decision instanceof Decision.LabelDocument label) {
      state.labels().apply(entry, label.label(), true);
    } else if (decision instanceof Decision.UnlabelDocument label) {
      state.labels().apply(entry, label.label(), false);
    } else if (decision instanceof Decision.NoteOnDocument note) {
      state
          .notes()
          .add(new Entry(entry.number(), entry.document(), entry.person(), entry.time(), note));
    } else if (decision instanceof Decision.Together together) {
      together.parts().forEach(part -> apply(entry, part));
    }
  }

  private State fresh() {
    return new State(new Board(document, suggested), new LabelBoard(layers), new ArrayList<>());
  }
}
