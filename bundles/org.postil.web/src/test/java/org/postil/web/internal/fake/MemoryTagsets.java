package org.postil.web.internal.fake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;

/** Labels in memory, which are renamed and merged one after the other. */
final class MemoryTagsets implements Tagsets {

  private final List<Change> changes = new ArrayList<>();

  @Override
  public synchronized Change change(TagAction action, String person) throws IOException {
    if (action.label().isBlank()) {
      throw new IOException("Cannot change a label: its name is blank");
    }
    Change change = new Change(changes.size() + 1L, person, Instant.EPOCH, action, false);
    changes.add(change);
    return change;
  }

  @Override
  public synchronized Change undo(String person) throws IOException {
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change last = changes.get(i);
      if (!last.undone()) {
        Change undone = new Change(last.number(), last.person(), last.time(), last.action(), true);
        changes.set(i, undone);
        return undone;
      }
    }
    throw new IOException("Cannot undo a change of labels: none is left to undo");
  }

  @Override
  public synchronized List<Change> changes() {
    return List.copyOf(changes);
  }

  private List<TagAction> holding() {
    return changes().stream().filter(each -> !each.undone()).map(Change::action).toList();
  }

  @Override
  public List<Tag> tags() {
    Map<String, Tag> tags = new LinkedHashMap<>();
    for (TagAction action : holding()) {
      String label = nameOf(action.type(), action.label());
      boolean deleted = action instanceof TagAction.Delete;
      tags.put(action.type() + label, new Tag(action.type(), label, deleted));
    }
    return List.copyOf(tags.values());
  }

  @Override
  public String nameOf(String type, String label) {
    String name = label;
    for (TagAction action : holding()) {
      if (action.type().equals(type) && action.label().equals(name)) {
        name =
            action instanceof TagAction.Rename rename
                ? rename.name()
                : action instanceof TagAction.Merge merge ? merge.into() : name;
      }
    }
    return name;
  }

  @Override
  public List<FormerName> formerNames() {
    List<FormerName> former = new ArrayList<>();
    for (TagAction action : holding()) {
      String today = nameOf(action.type(), action.label());
      if (!today.equals(action.label())) {
        former.add(new FormerName(action.type(), action.label(), today));
      }
    }
    return former;
  }

  @Override
  public long names() {
    return holding().size();
  }

  Layer shown(Layer layer) {
    List<FeatureTable> tables = new ArrayList<>();
    for (FeatureTable table : layer.tables()) {
      Map<String, Column> columns = new LinkedHashMap<>(table.columns());
      if (columns.get("label") instanceof Column.Strings labels) {
        String[] names = labels.values().clone();
        for (int i = 0; i < names.length; i++) {
          names[i] = names[i] == null ? null : nameOf(table.type(), names[i]);
        }
        columns.put("label", new Column.Strings(names));
      }
      tables.add(new FeatureTable(table.type(), table.rows(), columns));
    }
    return new Layer(layer.header(), layer.types(), tables);
  }
}
