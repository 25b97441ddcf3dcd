package org.postil.store.internal.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets.Tag;

/**
 * The names that labels have after some changes. A label is told from others by the name that it
 * was first written with, which is the one in layers and in the journal. Immutable.
 *
 * @param number of the last change of a name that holds, 0 for none. Changes are undone last first,
 *     so it stands for all that hold.
 * @param names names of labels that were made or renamed
 * @param merged the labels that others became part of
 * @param deleted labels that are no longer offered
 */
record LabelNames(
    long number, Map<Label, String> names, Map<Label, Label> merged, Set<Label> deleted) {

  static final LabelNames PLAIN = new LabelNames(0, Map.of(), Map.of(), Set.of());

  /** A label by the name that it was first written with. */
  record Label(String type, String written) {}

  LabelNames {
    names = Map.copyOf(names);
    merged = Map.copyOf(merged);
    deleted = Set.copyOf(deleted);
  }

  /** Whether all labels have the names that they were written with. */
  boolean isPlain() {
    return number == 0;
  }

  boolean concerns(String type) {
    return !isPlain()
        && Stream.concat(names.keySet().stream(), merged.keySet().stream())
            .anyMatch(label -> label.type().equals(type));
  }

  /** The name of a label that was written. */
  String shown(String type, String written) {
    return isPlain() ? written : nameOf(root(new Label(type, written)));
  }

  /** What is written for a name that somebody gives. */
  String written(String type, String name) {
    return isPlain() ? name : labelOf(type, name).written();
  }

  /** The label that has a name, or had it last if none has it now. */
  Label labelOf(String type, String name) {
    return names.entrySet().stream()
        .filter(each -> each.getKey().type().equals(type) && each.getValue().equals(name))
        .map(Map.Entry::getKey)
        .filter(label -> !merged.containsKey(label))
        .findFirst()
        .orElse(new Label(type, name));
  }

  /** Whether a name was given up, by a label that has another now or is part of another. */
  boolean isGivenUp(String type, String name) {
    return !shown(type, labelOf(type, name).written()).equals(name);
  }

  /** The label that changes are about and that has a name. */
  Optional<Tag> tag(String type, String name) {
    return tags().stream()
        .filter(tag -> tag.type().equals(type) && tag.label().equals(name))
        .findFirst();
  }

  List<Tag> tags() {
    Set<Label> known = new HashSet<>(names.keySet());
    known.addAll(merged.values());
    known.addAll(deleted);
    return known.stream()
        .filter(label -> !merged.containsKey(label))
        .map(label -> new Tag(label.type(), nameOf(label), deleted.contains(label)))
        .sorted(Comparator.comparing(Tag::type).thenComparing(Tag::label))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The names after one more change. */
  LabelNames after(long change, TagAction action) {
    Map<Label, String> named = new HashMap<>(names);
    Map<Label, Label> joined = new HashMap<>(merged);
    Set<Label> gone = new HashSet<>(deleted);
    Label label = labelOf(action.type(), action.label());
    boolean renames = false;
    if (action instanceof TagAction.Create) {
      named.put(label, action.label());
      gone.remove(label);
    } else if (action instanceof TagAction.Rename rename) {
      named.put(label, rename.name());
      renames = true;
    } else if (action instanceof TagAction.Merge merge) {
      joined.put(label, labelOf(merge.type(), merge.into()));
      renames = true;
    } else {
      gone.add(label);
    }
    return new LabelNames(renames ? change : number, named, joined, gone);
  }

  private Label root(Label label) {
    Label root = label;
    while (merged.containsKey(root)) {
      root = merged.get(root);
    }
    return root;
  }

  private String nameOf(Label label) {
    return names.getOrDefault(label, label.written());
  }
}
