package org.postil.store.internal.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets.Change;
import org.postil.api.store.Tagsets.FormerName;
import org.postil.store.internal.tags.LabelNames.Label;

/** Which label had a name last. Used by one thread. */
final class NameHistory {

  /** The label that had a name when it was given up, by type and name. */
  private final Map<Label, Label> last = new LinkedHashMap<>();

  private LabelNames names = LabelNames.PLAIN;

  private NameHistory() {}

  /** The names that no label has now and that labels had before some changes. */
  static List<FormerName> of(List<Change> changes) {
    NameHistory history = new NameHistory();
    changes.forEach(history::add);
    return history.former();
  }

  private void add(Change change) {
    TagAction action = change.action();
    Label named = new Label(action.type(), action.label());
    Label label = isHeld(named) ? names.labelOf(named.type(), named.written()) : known(named);
    if (change.undone()) {
      if (action instanceof TagAction.Rename rename) {
        last.put(new Label(action.type(), rename.name()), label);
      }
      return;
    }
    names = names.after(change.number(), action);
    if (action instanceof TagAction.Rename || action instanceof TagAction.Merge) {
      last.put(named, label);
    }
  }

  private Label known(Label named) {
    return last.getOrDefault(named, names.labelOf(named.type(), named.written()));
  }

  private boolean isHeld(Label named) {
    return names.tag(named.type(), named.written()).isPresent();
  }

  private List<FormerName> former() {
    List<FormerName> former = new ArrayList<>();
    last.forEach(
        (named, label) -> {
          String today = names.shown(label.type(), label.written());
          if (!isHeld(named) && !today.equals(named.written())) {
            former.add(new FormerName(named.type(), named.written(), today));
          }
        });
    return former;
  }
}
