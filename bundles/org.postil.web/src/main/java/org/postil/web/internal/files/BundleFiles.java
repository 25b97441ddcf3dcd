package org.postil.web.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * The files in a folder of a bundle.
 *
 * @param bundle holds them
 * @param folder path of the folder in the bundle, without slashes around
 */
public record BundleFiles(Bundle bundle, String folder) {

  /**
   * Reads a file.
   *
   * @param path segments below the folder, checked by {@link org.postil.web.internal.http.SafePath}
   * @return its bytes, empty if there is no such file
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> read(List<String> path) throws IOException {
    URL entry = bundle.getEntry(folder + "/" + String.join("/", path));
    if (entry == null || entry.getPath().endsWith("/")) {
      return Optional.empty();
    }
    try (InputStream in = entry.openStream()) {
      return Optional.of(in.readAllBytes());
    }
  }

  /**
   * Tells this state of the bundle from every other.
   *
   * @return changes when the bundle is updated
   */
  public String version() {
    return Long.toString(bundle.getBundleId(), 36)
        + "-"
        + Long.toString(bundle.getLastModified(), 36);
  }
}
