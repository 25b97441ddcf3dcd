package org.postil.review.internal.decide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;

/** Which entries on a document hold, and what each person can undo and redo. */
final class History {

  /** What an entry does. */
  enum Effect {
    /** It decides something. */
    DECIDES,
    /** It undoes or redoes something. */
    CHANGES,
    /** It undoes or redoes what it cannot. */
    NOTHING
  }

  /** Numbers of the entries that one person can undo and redo, the next first. */
  private record Stacks(Deque<Long> undo, Deque<Long> redo) {}

  private final TreeMap<Long, Entry> holding = new TreeMap<>();
  private final TreeMap<Long, Entry> undone = new TreeMap<>();
  private final List<Long> ineffective = new ArrayList<>();
  private final Map<String, Stacks> people = new HashMap<>();

  Effect add(Entry entry) {
    Stacks own =
        people.computeIfAbsent(
            entry.person(), name -> new Stacks(new ArrayDeque<>(), new ArrayDeque<>()));
    if (entry.decision() instanceof Decision.Undo undo) {
      return move(entry, undo.entry(), holding, undone, own.undo(), own.redo());
    }
    if (entry.decision() instanceof Decision.Redo redo) {
      return move(entry, redo.entry(), undone, holding, own.redo(), own.undo());
    }
    holding.put(entry.number(), entry);
    own.undo().push(entry.number());
    own.redo().clear();
    return Effect.DECIDES;
  }

  private Effect move(
      Entry entry,
      long number,
      Map<Long, Entry> from,
      Map<Long, Entry> to,
      Deque<Long> fromStack,
      Deque<Long> toStack) {
    Entry moved = from.get(number);
    if (moved == null || !moved.person().equals(entry.person())) {
      ineffective.add(entry.number());
      return Effect.NOTHING;
    }
    from.remove(number);
    to.put(number, moved);
    fromStack.remove(number);
    toStack.push(number);
    return Effect.CHANGES;
  }

  /** The entries that decide something and are not undone, by number. */
  List<Entry> holding() {
    return List.copyOf(holding.values());
  }

  List<Long> undone() {
    return List.copyOf(undone.keySet());
  }

  List<Long> ineffective() {
    return List.copyOf(ineffective);
  }

  Optional<Entry> undoable(String person) {
    Stacks own = people.get(person);
    return own == null ? Optional.empty() : Optional.ofNullable(top(own.undo(), holding));
  }

  Optional<Entry> redoable(String person) {
    Stacks own = people.get(person);
    return own == null ? Optional.empty() : Optional.ofNullable(top(own.redo(), undone));
  }

  private static @Nullable Entry top(Deque<Long> stack, Map<Long, Entry> entries) {
    return stack.isEmpty() ? null : entries.get(stack.peek());
  }
}
