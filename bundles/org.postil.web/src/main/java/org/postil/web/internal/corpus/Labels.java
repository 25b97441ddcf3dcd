package org.postil.web.internal.corpus;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.store.Corpus;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Tagsets;

/**
 * The names that labels of a corpus have.
 *
 * @param kept what the store keeps; null if it knows only the names that annotators gave
 */
public record Labels(@Nullable Tagsets kept) {

  static Labels of(Corpus corpus) {
    return new Labels(corpus instanceof EditableCorpus editable ? editable.tagsets() : null);
  }

  Optional<Tagsets> tagsets() {
    return Optional.ofNullable(kept);
  }

  /**
   * Stands for the names of now.
   *
   * @return another number after each change of a name
   */
  public long names() {
    return kept == null ? 0 : kept.names();
  }

  /**
   * What a label is called now that may be called by a name it had.
   *
   * @param label as documents are filtered by it: {@code TYPE} or {@code TYPE:LABEL}
   * @return the same if no label had that name
   */
  String today(String label) {
    int colon = label.indexOf(':');
    if (kept == null || colon < 0) {
      return label;
    }
    String type = SpanTypes.longName(label.substring(0, colon));
    String name = label.substring(colon + 1);
    return kept.formerNames().stream()
        .filter(each -> each.type().equals(type) && each.name().equals(name))
        .map(each -> label.substring(0, colon + 1) + each.today())
        .findFirst()
        .orElse(label);
  }

  /** The name that a label has now. */
  String nameOf(String type, String label) {
    return kept == null ? label : kept.nameOf(type, label);
  }
}
