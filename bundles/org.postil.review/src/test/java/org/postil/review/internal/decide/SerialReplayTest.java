package org.postil.review.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.ReviewedSpan.Status;
import org.postil.review.internal.Texts;

/**
 * The fold against a model that knows nothing of journals: a map from what a span says to what
 * became of it, which is copied before each decision so that undoing is taking the copy back.
 */
class SerialReplayTest {

  private static final List<String> LABELS = List.of("PER", "ORG", "LOC");

  /** What a span says, as far as the model knows. */
  private record Said(int begin, int end, String label) implements Comparable<Said> {
    static Said of(Anchor anchor) {
      return new Said(anchor.begin(), anchor.end(), anchor.label());
    }

    Anchor seen() {
      return Anchor.at(Desk.TEXT, Texts.ENTITY, begin, end, label);
    }

    @Override
    public int compareTo(Said other) {
      return toString().compareTo(other.toString());
    }
  }

  @Test
  void theFoldSaysWhatTheModelSays() {
    for (long seed = 1; seed <= 150; seed++) {
      new Run(seed).check();
    }
  }

  private static final class Run {
    private final long seed;
    private final Random random;
    private final Desk desk;
    private TreeMap<Said, Status> model = new TreeMap<>();
    private final Deque<TreeMap<Said, Status>> past = new ArrayDeque<>();
    private final Deque<TreeMap<Said, Status>> future = new ArrayDeque<>();

    Run(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      Layer layer = new RandomPeople(random).layer();
      this.desk = new Desk(layer);
      layer
          .spans()
          .forEach(span -> model.put(Said.of(Anchor.of(Desk.TEXT, span)), Status.SUGGESTED));
    }

    void check() {
      for (int step = 0; step < 50; step++) {
        int what = random.nextInt(6);
        if (what == 0) {
          undo();
        } else if (what == 1) {
          redo();
        } else {
          decide();
        }
        Map<Said, Status> folded = new TreeMap<>();
        for (ReviewedSpan span : desk.review().spans()) {
          folded.put(Said.of(span.content()), span.status());
        }
        assertEquals(model, folded, "seed " + seed + " step " + step);
      }
    }

    private void undo() {
      Optional<Entry> last = desk.running().undoable("anna");
      assertEquals(past.isEmpty(), last.isEmpty());
      if (last.isPresent()) {
        future.push(model);
        model = past.pop();
        desk.decide("anna", new Decision.Undo(last.get().number()));
      }
    }

    private void redo() {
      Optional<Entry> next = desk.running().redoable("anna");
      assertEquals(future.isEmpty(), next.isEmpty());
      if (next.isPresent()) {
        past.push(model);
        model = future.pop();
        desk.decide("anna", new Decision.Redo(next.get().number()));
      }
    }

    private void decide() {
      int begin = random.nextInt(70);
      Said place = new Said(begin, begin + 1 + random.nextInt(9), LABELS.get(random.nextInt(3)));
      List<Said> all = new ArrayList<>(model.keySet());
      Said said = all.isEmpty() ? place : all.get(random.nextInt(all.size()));
      switch (all.isEmpty() ? 5 : random.nextInt(6)) {
        case 0 -> becomes(new Decision.Accept(said.seen()), said, said, right(said));
        case 1 -> becomes(new Decision.Reject(said.seen()), said, said, Status.REJECTED);
        case 2 -> becomes(new Decision.Delete(said.seen()), said, said, Status.DELETED);
        case 3 -> {
          Said to = new Said(said.begin(), said.end(), place.label());
          becomes(new Decision.Relabel(said.seen(), to.label()), said, to, Status.CORRECTED);
        }
        case 4 -> {
          Said to = new Said(place.begin(), place.end(), said.label());
          String text = to.seen().text();
          Decision rebound = new Decision.Rebound(said.seen(), to.begin(), to.end(), text);
          becomes(rebound, said, to, Status.CORRECTED);
        }
        default ->
            becomes(new Decision.Add(place.seen(), new TreeMap<>()), place, place, Status.ADDED);
      }
    }

    /**
     * Accepting keeps what was corrected or added; the model has forgotten it if rejected since.
     */
    private Status right(Said said) {
      return model.get(said) == Status.CORRECTED || model.get(said) == Status.ADDED
          ? model.get(said)
          : Status.ACCEPTED;
    }

    private void becomes(Decision decision, Said from, Said to, Status status) {
      boolean taken = !from.equals(to) && model.containsKey(to);
      boolean forgotten =
          model.get(from) == Status.REJECTED
              || model.get(from) == Status.DELETED
              || model.get(from) == Status.ADDED && status == Status.CORRECTED;
      if (taken || forgotten) {
        return;
      }
      past.push(new TreeMap<>(model));
      future.clear();
      model.remove(from);
      model.put(to, status);
      desk.decide("anna", decision);
    }
  }
}
