package org.postil.review.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan;
import org.postil.review.internal.Texts;
import org.postil.testkit.MemoryJournal;

/** What holds for whatever people decide. */
class FoldPropertiesTest {

  private static final int SEEDS = 60;
  private static final int STEPS = 60;

  @Test
  void theFoldKeptWhileDecidingEqualsTheFoldOfAllEntries() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomPeople people = new RandomPeople(new Random(seed));
      Layer layer = people.layer();
      Desk desk = new Desk(layer);
      for (int step = 0; step < STEPS; step++) {
        people.decide(desk);
      }
      Review all = desk.over(layer);
      assertSame(all, desk.review(), "seed " + seed);
      assertEquals(all.last(), desk.review().last());
      assertEquals(all.undone(), desk.review().undone());
      assertEquals(all.ineffective(), desk.review().ineffective());
    }
  }

  @Test
  void theFoldEqualsASerialReplayOfWhatHolds() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomPeople people = new RandomPeople(new Random(seed));
      Layer layer = people.layer();
      Desk desk = new Desk(layer);
      for (int step = 0; step < STEPS; step++) {
        people.decide(desk);
      }
      Review folded = desk.review();
      List<Entry> holding =
          desk.entries().stream()
              .filter(entry -> !isUndoOrRedo(entry))
              .filter(entry -> !folded.undone().contains(entry.number()))
              .toList();
      Review replayed = Desk.fold(Desk.TEXT, List.of(layer), holding);
      assertSame(replayed, folded, "seed " + seed);
    }
  }

  @Test
  void undoTakesADecisionBackAndRedoRestoresIt() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomPeople people = new RandomPeople(new Random(seed));
      Desk desk = new Desk(people.layer());
      for (int step = 0; step < STEPS / 3; step++) {
        Review before = desk.review();
        Entry entry = people.decide(desk);
        if (isUndoOrRedo(entry)) {
          continue;
        }
        Review decided = desk.review();
        desk.decide(entry.person(), new Decision.Undo(entry.number()));
        assertSame(before, desk.review(), "undo, seed " + seed);
        assertEquals(entry, desk.running().redoable(entry.person()).orElseThrow());
        desk.decide(entry.person(), new Decision.Redo(entry.number()));
        assertSame(decided, desk.review(), "redo, seed " + seed);
      }
    }
  }

  @Test
  void noDecisionIsEverLostWhateverAnnotatorsSayNext() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomPeople people = new RandomPeople(new Random(seed));
      Desk desk = new Desk(people.layer());
      for (int step = 0; step < STEPS; step++) {
        people.decide(desk);
      }
      Set<Long> holding = new TreeSet<>();
      desk.entries().stream()
          .filter(entry -> !isUndoOrRedo(entry))
          .forEach(entry -> holding.add(entry.number()));
      desk.review().undone().forEach(holding::remove);
      for (Review review : List.of(desk.review(), desk.over(people.layer()), desk.over())) {
        Set<Long> shown = new TreeSet<>();
        review.spans().forEach(span -> shown.addAll(span.decisions()));
        review.labels().forEach(label -> shown.addAll(label.decisions()));
        review.notes().forEach(note -> shown.add(note.number()));
        assertEquals(holding, shown, "seed " + seed);
      }
    }
  }

  @Test
  void withoutAnnotatorsEverySpanThatNobodyAddedIsAnOrphan() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomPeople people = new RandomPeople(new Random(seed));
      Desk desk = new Desk(people.layer());
      for (int step = 0; step < STEPS; step++) {
        people.decide(desk);
      }
      for (ReviewedSpan span : desk.over().spans()) {
        boolean known =
            span.carry() == ReviewedSpan.Carry.ORPHANED
                || span.carry() == ReviewedSpan.Carry.KEPT
                || span.carry() == ReviewedSpan.Carry.NONE;
        assertTrue(known, () -> "carry " + span);
        assertTrue(span.suggestions().isEmpty());
      }
    }
  }

  @Test
  void everySuggestionOfAnAnnotatorIsShownOnce() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomPeople people = new RandomPeople(new Random(seed));
      Desk desk = new Desk(people.layer());
      for (int step = 0; step < STEPS; step++) {
        people.decide(desk);
      }
      Layer next = people.layer();
      List<Integer> shown = new ArrayList<>();
      desk.over(next)
          .spans()
          .forEach(span -> span.suggestions().forEach(each -> shown.add(each.number())));
      shown.sort(null);
      List<Integer> all = next.spans().stream().map(span -> span.number()).sorted().toList();
      assertEquals(all, shown, "seed " + seed);
    }
  }

  @Test
  void interleavedDecisionsOfManyAreAllFolded() throws Exception {
    MemoryJournal journal = new MemoryJournal();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int person = 0; person < 8; person++) {
        String name = "person " + person;
        work.add(
            () -> {
              Random random = new Random(name.hashCode());
              for (int i = 0; i < 250; i++) {
                int begin = random.nextInt(70);
                Anchor anchor = Anchor.at(Desk.TEXT, Texts.ENTITY, begin, begin + 5, "PER");
                journal.append(new Draft("d", name, new Decision.Accept(anchor)));
              }
              return null;
            });
      }
      for (Future<Void> each : threads.invokeAll(work)) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    Review review = Desk.fold(Desk.TEXT, List.of(), journal.entries("d"));
    assertEquals(2000, review.last());
    assertEquals(2000, review.spans().stream().mapToInt(span -> span.decisions().size()).sum());
  }

  private static boolean isUndoOrRedo(Entry entry) {
    return entry.decision() instanceof Decision.Undo || entry.decision() instanceof Decision.Redo;
  }

  private static void assertSame(Review expected, Review actual, String what) {
    assertEquals(Desk.facts(expected), Desk.facts(actual), what);
  }
}
