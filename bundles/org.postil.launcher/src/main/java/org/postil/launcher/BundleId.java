package org.postil.launcher;

/**
 * A bundle as a feature names it: the coordinates of a Maven artifact.
 *
 * @param group group id
 * @param artifact artifact id
 * @param version version
 */
public record BundleId(String group, String artifact, String version) {

  /**
   * Reads coordinates.
   *
   * @param text {@code group:artifact:version}
   * @return the coordinates
   * @throws IllegalArgumentException if there are not three parts
   */
  public static BundleId parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot read the bundle id [" + text + "]: expected group:artifact:version");
    }
    return new BundleId(parts[0], parts[1], parts[2]);
  }

  /**
   * The name of its file in the product's {@code bundles} folder.
   *
   * @return artifact and version, for example {@code org.postil.api-1.0.0.jar}
   */
  public String fileName() {
    return artifact + "-" + version + ".jar";
  }

  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version;
  }
}
