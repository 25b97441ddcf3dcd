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

  /** The name that a label has now. */
  String nameOf(String type, String label) {
    return kept == null ? label : kept.nameOf(type, label);
  }
}
