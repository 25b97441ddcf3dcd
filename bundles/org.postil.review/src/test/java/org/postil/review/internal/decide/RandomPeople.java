package org.postil.review.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.ReviewedSpan;
import org.postil.review.internal.Texts;
import org.postil.review.internal.Texts.Draft;

/** People who decide at random about what they see, sometimes about what they saw a while ago. */
final class RandomPeople {

  private static final List<String> NAMES = List.of("anna", "ben", "cleo");
  private static final List<String> LABELS = List.of("PER", "ORG", "LOC");

  private final Random random;
  private List<ReviewedSpan> stale = List.of();

  RandomPeople(Random random) {
    this.random = random;
  }

  Entry decide(Desk desk) {
    String person = pick(NAMES);
    return desk.decide(person, decision(desk, person));
  }

  Layer layer() {
    Draft[] drafts = new Draft[random.nextInt(8)];
    for (int i = 0; i < drafts.length; i++) {
      int begin = random.nextInt(Desk.TEXT.length() - 8);
      drafts[i] = new Draft(begin, begin + 1 + random.nextInt(7), pick(LABELS));
    }
    return Texts.entities(drafts);
  }

  private Decision decision(Desk desk, String person) {
    int what = random.nextInt(20);
    if (what < 3) {
      return desk.running()
          .undoable(person)
          .<Decision>map(entry -> new Decision.Undo(entry.number()))
          .orElse(new Decision.Undo(random.nextInt(50)));
    }
    if (what < 5) {
      return desk.running()
          .redoable(person)
          .<Decision>map(entry -> new Decision.Redo(entry.number()))
          .orElse(new Decision.Redo(random.nextInt(50)));
    }
    if (what == 5) {
      return random.nextBoolean()
          ? new Decision.LabelDocument(pick(LABELS))
          : new Decision.UnlabelDocument(pick(LABELS));
    }
    if (what == 6) {
      return new Decision.NoteOnDocument("note " + random.nextInt(9));
    }
    if (what == 7) {
      return new Decision.Together(List.of(onSpan(desk), onSpan(desk)));
    }
    return onSpan(desk);
  }

  private Decision.OnSpan onSpan(Desk desk) {
    List<ReviewedSpan> visible = desk.review().spans();
    if (random.nextInt(6) == 0) {
      visible = stale;
    } else if (random.nextInt(4) == 0) {
      stale = visible;
    }
    if (visible.isEmpty() || random.nextInt(6) == 0) {
      return new Decision.Add(place(), new TreeMap<>());
    }
    Anchor seen = visible.get(random.nextInt(visible.size())).content();
    return switch (random.nextInt(8)) {
      case 0 -> new Decision.Reject(seen);
      case 1 -> new Decision.Delete(seen);
      case 2 -> new Decision.Relabel(seen, pick(LABELS));
      case 3 -> {
        Anchor to = place();
        yield new Decision.Rebound(seen, to.begin(), to.end(), to.text());
      }
      case 4 ->
          new Decision.SetFeature(seen, "kind", new FeatureValue.Text("kind " + random.nextInt(3)));
      case 5 -> new Decision.NoteOnSpan(seen, "note " + random.nextInt(9));
      case 6 -> new Decision.Keep(seen, random.nextBoolean() ? null : place());
      default -> new Decision.Accept(seen);
    };
  }

  private Anchor place() {
    int begin = random.nextInt(Desk.TEXT.length() - 8);
    int end = begin + 1 + random.nextInt(7);
    return Anchor.at(Desk.TEXT, Texts.ENTITY, begin, end, pick(LABELS));
  }

  private <T> T pick(List<T> list) {
    return new ArrayList<>(list).get(random.nextInt(list.size()));
  }
}
