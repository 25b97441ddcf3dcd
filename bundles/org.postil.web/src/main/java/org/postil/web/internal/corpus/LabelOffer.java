package org.postil.web.internal.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postil.api.store.Tagsets;

/**
 * Which labels people are offered: the standard ones by the names of now, then those that the
 * corpus has beside them and those that people made; not those that people deleted.
 *
 * @param labels names of labels
 * @param used {@code TYPE} or {@code TYPE:LABEL} by short names of types
 * @param made labels that people made, renamed or merged others into
 * @param deleted labels that people deleted
 */
record LabelOffer(Labels labels, Set<String> used, Set<String> made, Set<String> deleted) {

  static LabelOffer of(Labels labels, Set<String> used) {
    Set<String> made = new TreeSet<>();
    Set<String> deleted = new HashSet<>();
    List<Tagsets.Tag> tags = labels.tagsets().map(Tagsets::tags).orElse(List.of());
    for (Tagsets.Tag tag : tags) {
      (tag.deleted() ? deleted : made).add(SpanTypes.shortName(tag.type()) + ":" + tag.label());
    }
    return new LabelOffer(labels, used, made, deleted);
  }

  /** Short names of types, those that people add spans of first. */
  List<String> types() {
    Set<String> others = new TreeSet<>();
    used.forEach(name -> others.add(name.split(":", 2)[0]));
    made.forEach(name -> others.add(name.split(":", 2)[0]));
    Set<String> types = new LinkedHashSet<>(SpanTypes.EDITABLE);
    types.addAll(others);
    return List.copyOf(types);
  }

  List<String> labels(StandardTag tag) {
    String type = SpanTypes.longName(tag.type());
    Set<String> offered = new LinkedHashSet<>();
    tag.labels().forEach(label -> offered.add(labels.nameOf(type, label)));
    Set<String> more = new TreeSet<>(used);
    more.addAll(made);
    String prefix = tag.type() + ":";
    for (String name : more) {
      if (name.startsWith(prefix)) {
        // The list of documents may still have the names of before.
        offered.add(labels.nameOf(type, name.substring(prefix.length())));
      }
    }
    List<String> kept = new ArrayList<>(offered);
    kept.removeIf(label -> deleted.contains(prefix + label));
    return kept;
  }
}
