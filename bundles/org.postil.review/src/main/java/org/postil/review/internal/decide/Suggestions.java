package org.postil.review.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postil.api.review.Anchor;

/** The items that stand for what annotators say now, found by place. */
final class Suggestions {

  private final NavigableMap<Integer, List<Item>> byBegin = new TreeMap<>();
  private int longest;

  /** Adds an item if annotators have it. */
  void add(Item item) {
    item.machine()
        .ifPresent(
            machine -> {
              byBegin.computeIfAbsent(machine.begin(), key -> new ArrayList<>()).add(item);
              longest = Math.max(longest, machine.end() - machine.begin());
            });
  }

  /** Takes an item away. */
  void remove(Item item) {
    item.machine()
        .ifPresent(
            machine -> byBegin.getOrDefault(machine.begin(), new ArrayList<>()).remove(item));
  }

  /** Items whose annotators say the same as an anchor. */
  Stream<Item> same(Anchor anchor) {
    return byBegin.getOrDefault(anchor.begin(), List.of()).stream()
        .filter(item -> Meaning.isSame(said(item), anchor));
  }

  /** Items of the same type that share a character with an anchor, in order of begin. */
  Stream<Item> overlapping(Anchor anchor) {
    return byBegin.subMap(anchor.begin() - longest, anchor.end()).values().stream()
        .flatMap(List::stream)
        .filter(item -> said(item).type().equals(anchor.type()))
        .filter(item -> Meaning.overlap(said(item), anchor) > 0);
  }

  /** What annotators say. */
  static Anchor said(Item item) {
    return item.machine().orElseThrow();
  }
}
