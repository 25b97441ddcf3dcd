package org.postil.review.internal.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.ReviewedSpan.Carry;
import org.postil.api.review.ReviewedSpan.Status;

/** A span on its way through the decisions. */
final class Item {

  private enum Verdict {
    NONE,
    RIGHT,
    WRONG,
    GONE
  }

  private final @Nullable Anchor machine;
  private final List<Span> suggestions;

  /** What the first decision saw; null while there is none. */
  private @Nullable Anchor basis;

  private Anchor content;
  private final Map<String, FeatureValue> values = new TreeMap<>();
  private Verdict verdict = Verdict.NONE;
  private boolean added;
  private boolean corrected;
  private boolean kept;
  private @Nullable Anchor keptAgainst;
  private final List<Long> decisions = new ArrayList<>();
  private final Map<String, Object> statements = new TreeMap<>();
  private final List<Entry> notes = new ArrayList<>();

  /** What was told last; null when a decision came since. */
  private @Nullable ReviewedSpan told;

  private Item(@Nullable Anchor machine, List<Span> suggestions, Anchor content) {
    this.machine = machine;
    this.suggestions = suggestions;
    this.content = content;
  }

  /** A span that annotators wrote. */
  static Item suggested(Anchor machine, List<Span> suggestions) {
    return new Item(machine, suggestions, machine);
  }

  /** A span that no annotator has. */
  static Item unknown(Anchor seen) {
    return new Item(null, List.of(), seen);
  }

  /** The span as annotators wrote it, without decisions. */
  Item afresh() {
    Item fresh = machine == null ? unknown(content) : suggested(machine, suggestions);
    if (basis == null && notes.isEmpty()) {
      fresh.told = told;
    }
    return fresh;
  }

  /** The decisions of this span on one that no annotator has. */
  Item withoutMachine() {
    Item alone = unknown(content);
    alone.basis = basis;
    alone.values.putAll(values);
    alone.verdict = verdict;
    alone.added = added;
    alone.corrected = corrected;
    alone.kept = kept;
    alone.keptAgainst = keptAgainst;
    alone.decisions.addAll(decisions);
    alone.statements.putAll(statements);
    alone.notes.addAll(notes);
    return alone;
  }

  Anchor content() {
    return content;
  }

  Optional<Anchor> machine() {
    return Optional.ofNullable(machine);
  }

  boolean isDecided() {
    return basis != null;
  }

  /** Judged features as they are now. */
  Map<String, String> judged() {
    return Meaning.judged(content, values);
  }

  /** Whether decisions stand on this span although it is not what people saw. */
  boolean isCarried() {
    return machine != null && basis != null && !Meaning.isSame(basis, machine) && !isLearnt();
  }

  /** Whether annotators now say what people corrected or added. */
  private boolean isLearnt() {
    return machine != null
        && Meaning.of(content).equals(Meaning.of(machine))
        && judged().equals(Meaning.judged(machine, Map.of()));
  }

  /**
   * Lets a decision about this span take effect.
   *
   * @param entry where the decision stands
   * @param decision the decision, its places found in the text
   */
  void apply(Entry entry, Decision.OnSpan decision) {
    told = null;
    decisions.add(entry.number());
    if (decision instanceof Decision.NoteOnSpan note) {
      notes.add(new Entry(entry.number(), entry.document(), entry.person(), entry.time(), note));
      return;
    }
    if (basis == null) {
      basis = decision.span();
      content = isLearntBy(decision.span()) ? content : decision.span();
    }
    change(decision);
    statements.put(
        entry.person(),
        verdict == Verdict.RIGHT
            ? List.of(Meaning.of(content), Map.copyOf(values))
            : verdict == Verdict.NONE ? Verdict.NONE : Verdict.WRONG);
  }

  /** The annotators' own anchor is kept where it says the same: it has all features. */
  private boolean isLearntBy(Anchor seen) {
    return machine != null && Meaning.isSame(seen, machine);
  }

  private void change(Decision.OnSpan decision) {
    if (decision instanceof Decision.Reject) {
      verdict = Verdict.WRONG;
      return;
    }
    if (decision instanceof Decision.Delete) {
      verdict = Verdict.GONE;
      return;
    }
    if (decision instanceof Decision.Keep keep) {
      kept = true;
      keptAgainst = keep.now();
      return;
    }
    verdict = Verdict.RIGHT;
    if (decision instanceof Decision.Relabel relabel) {
      content = content.withLabel(relabel.label());
      corrected = true;
    } else if (decision instanceof Decision.Rebound rebound) {
      content = rebounded(rebound);
      corrected = true;
    } else if (decision instanceof Decision.SetFeature set) {
      values.put(set.feature(), set.value());
      corrected = true;
    } else if (decision instanceof Decision.Add add) {
      added = true;
      values.putAll(add.values());
    }
  }

  private Anchor rebounded(Decision.Rebound rebound) {
    return new Anchor(
        content.type(),
        rebound.begin(),
        rebound.end(),
        rebound.text(),
        content.label(),
        "",
        "",
        content.features());
  }

  private Status status() {
    return switch (verdict) {
      case NONE -> Status.SUGGESTED;
      case WRONG -> Status.REJECTED;
      case GONE -> Status.DELETED;
      case RIGHT -> added ? Status.ADDED : corrected ? Status.CORRECTED : Status.ACCEPTED;
    };
  }

  private Carry carry() {
    if (basis == null) {
      return notes.isEmpty() || machine != null ? Carry.NONE : Carry.ORPHANED;
    }
    if (machine == null && added) {
      return Carry.NONE;
    }
    Carry carry = machine == null ? Carry.ORPHANED : difference(basis, machine);
    boolean stillKept =
        kept
            && (machine == null
                ? keptAgainst == null
                : keptAgainst != null && Meaning.isSame(keptAgainst, machine));
    return carry.needsReview() && stillKept ? Carry.KEPT : carry;
  }

  private Carry difference(Anchor seen, Anchor now) {
    if (isLearnt() || Meaning.isSame(seen, now)) {
      return Carry.EXACT;
    }
    boolean samePlace = Meaning.samePlace(seen, now);
    if (seen.label().equals(now.label())) {
      return samePlace ? Carry.REVALUED : Carry.MOVED;
    }
    return samePlace ? Carry.RELABELLED : Carry.MOVED_AND_RELABELLED;
  }

  /** The span as it is now; the same object until something is decided about it. */
  ReviewedSpan snapshot() {
    ReviewedSpan now = told;
    if (now == null) {
      now = make();
      told = now;
    }
    return now;
  }

  private ReviewedSpan make() {
    TreeSet<String> people = new TreeSet<>(statements.keySet());
    notes.forEach(note -> people.add(note.person()));
    return new ReviewedSpan(
        content,
        new TreeMap<>(values),
        status(),
        carry(),
        suggestions,
        decisions,
        people,
        new HashSet<>(statements.values()).size() > 1,
        notes);
  }
}
