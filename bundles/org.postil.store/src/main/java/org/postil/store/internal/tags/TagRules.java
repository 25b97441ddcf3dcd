package org.postil.store.internal.tags;

import java.util.Optional;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.api.store.Tagsets.Tag;
import org.postil.store.internal.sql.SqlText;
import org.postil.store.internal.sql.StoreException;

/** Refuses changes of labels that make no sense. */
final class TagRules {

  private TagRules() {}

  static void check(TagAction action, LabelNames names) throws StoreException {
    require("a type", action.type());
    require("a label", action.label());
    requireThere(action, action.label(), names);
    boolean deleted = find(action, action.label(), names).filter(Tag::deleted).isPresent();
    if (action instanceof TagAction.Create) {
      if (find(action, action.label(), names).isPresent() && !deleted) {
        throw refused(action, "there is one of that name");
      }
    } else if (deleted) {
      throw refused(action, "it was deleted; add it again first");
    } else if (action instanceof TagAction.Rename rename) {
      check(rename, names);
    } else if (action instanceof TagAction.Merge merge) {
      require("a label that stays", merge.into());
      requireOther(action, merge.into());
      requireThere(action, merge.into(), names);
      if (find(action, merge.into(), names).filter(Tag::deleted).isPresent()) {
        throw refused(action, "[" + merge.into() + "] was deleted; add it again first");
      }
    }
  }

  private static void check(TagAction.Rename rename, LabelNames names) throws StoreException {
    require("a new name", rename.name());
    requireOther(rename, rename.name());
    if (find(rename, rename.name(), names).isPresent()) {
      throw refused(
          rename, "there is a label [" + rename.name() + "]; merge it into that one instead");
    }
  }

  private static Optional<Tag> find(TagAction action, String name, LabelNames names) {
    return names.tag(action.type(), name);
  }

  private static void require(String what, String text) throws StoreException {
    SqlText.require("change a label", what, text.strip());
    if (!text.equals(text.strip()) || text.startsWith(Tagsets.RESERVED)) {
      throw new StoreException(
          "Cannot change a label: expected "
              + what
              + " without blanks around it that does not begin with "
              + Tagsets.RESERVED
              + ", found ["
              + text
              + "]; choose another");
    }
  }

  private static void requireThere(TagAction action, String name, LabelNames names)
      throws StoreException {
    if (names.isGivenUp(action.type(), name)) {
      throw refused(
          action,
          "["
              + name
              + "] is called ["
              + names.shown(action.type(), names.labelOf(action.type(), name).written())
              + "] now; use that name");
    }
  }

  private static void requireOther(TagAction action, String other) throws StoreException {
    if (action.label().equals(other)) {
      throw refused(action, "both names are the same; give another");
    }
  }

  private static StoreException refused(TagAction action, String why) {
    String verb =
        action instanceof TagAction.Create
            ? "add"
            : action instanceof TagAction.Rename
                ? "rename"
                : action instanceof TagAction.Merge ? "merge" : "delete";
    String type = action.type().substring(action.type().lastIndexOf('.') + 1);
    return new StoreException(
        "Cannot " + verb + " label [" + action.label() + "] of " + type + ": " + why);
  }
}
