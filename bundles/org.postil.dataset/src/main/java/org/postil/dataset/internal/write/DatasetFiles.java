package org.postil.dataset.internal.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.DatasetPlan;

/** Reads datasets that were written before. */
public final class DatasetFiles {

  private DatasetFiles() {}

  /**
   * The plan of a manifest.
   *
   * @param manifest its file
   * @return what was to be written
   * @throws IOException if it cannot be read
   */
  public static DatasetPlan plan(Path manifest) throws IOException {
    try {
      return PlanJson.read(Manifest.read(manifest).node().path("plan"));
    } catch (IllegalArgumentException e) {
      throw new DatasetException("Cannot read manifest [" + manifest + "]: " + e.getMessage());
    }
  }

  /**
   * Compares a folder with a manifest.
   *
   * @param manifest its file
   * @param folder the folder
   * @return a sentence for each difference
   * @throws IOException if something cannot be read
   */
  public static List<String> verify(Path manifest, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(
          "Cannot verify [" + folder + "]: there is no such folder; give that of a dataset");
    }
    return Manifest.read(manifest).verify(manifest, folder);
  }
}
