package org.postil.api.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.store.Corpus;

/**
 * Exports training data: chosen work, in splits that do not leak, with a manifest from which the
 * same bytes can be made again. Safe for use by many threads.
 */
@ProviderType
public interface Datasets {

  /** Name of the manifest within a dataset. */
  String MANIFEST = "manifest.json";

  /**
   * Writes a dataset. The folder appears when everything is written. An export that was interrupted
   * goes on after the last whole file, if plan and corpus are still the same.
   *
   * @param corpus where documents, layers and decisions are
   * @param plan what to write
   * @param folder where to; it must not exist or be empty
   * @param progress is told how far it is
   * @return what was written
   * @throws DatasetException if the plan cannot be carried out on this corpus
   * @throws IOException if something cannot be read or written
   */
  DatasetReport write(Corpus corpus, DatasetPlan plan, Path folder, DatasetProgress progress)
      throws IOException;

  /**
   * Writes the dataset of a manifest again: the same documents, splits and layers, decisions as
   * they were then.
   *
   * @param corpus the corpus that the manifest names
   * @param manifest manifest of a dataset, in its folder
   * @param folder where to; it must not exist or be empty
   * @param progress is told how far it is
   * @return what was written
   * @throws DatasetException if the corpus no longer has what the manifest names
   * @throws IOException if something cannot be read or written
   */
  DatasetReport repeat(Corpus corpus, Path manifest, Path folder, DatasetProgress progress)
      throws IOException;

  /**
   * The plan of a manifest.
   *
   * @param manifest manifest of a dataset
   * @return what was to be written
   * @throws IOException if it cannot be read or is none
   */
  DatasetPlan plan(Path manifest) throws IOException;

  /**
   * Compares a folder with a manifest, file by file, by their checksums.
   *
   * @param manifest manifest of a dataset
   * @param folder a folder that should hold the same dataset
   * @return a sentence for each difference; empty if there is none
   * @throws IOException if something cannot be read
   */
  List<String> verify(Path manifest, Path folder) throws IOException;
}
