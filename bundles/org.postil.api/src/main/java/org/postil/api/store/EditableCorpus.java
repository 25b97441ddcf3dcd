package org.postil.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** A corpus whose documents people correct, delete and select. */
@ProviderType
public interface EditableCorpus extends WorkingCorpus {

  /**
   * Corrections of texts and metadata, with their undo.
   *
   * @return the editor of this corpus
   */
  Editor editor();

  /**
   * Deleted documents.
   *
   * @return the bin of this corpus
   */
  Bin bin();

  /**
   * Documents by their metadata.
   *
   * @return the selections of this corpus
   */
  Selections selections();

  /**
   * What has changed.
   *
   * @return the marks of this corpus
   */
  Changes changes();

  /**
   * Labels and their names.
   *
   * @return the tagsets of this corpus
   */
  Tagsets tagsets();
}
