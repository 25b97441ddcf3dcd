package org.postil.launcher;

import java.util.List;

/**
 * A bundle as a feature names it: the coordinates of a Maven artifact.
 *
 * @param group group id
 * @param artifact artifact id
 * @param version version
 * @param classifier says which of several files, such as that of a platform; mostly empty
 */
public record BundleId(String group, String artifact, String version, String classifier) {

  /**
   * Coordinates without a classifier.
   *
   * @param group group id
   * @param artifact artifact id
   * @param version version
   */
  public BundleId(String group, String artifact, String version) {
    this(group, artifact, version, "");
  }

  /**
   * Reads coordinates.
   *
   * @param text {@code group:artifact:version} or {@code group:artifact:jar:classifier:version}
   * @return the coordinates
   * @throws IllegalArgumentException if there are neither three parts nor five
   */
  public static BundleId parse(String text) {
    String[] parts = text.split(":", -1);
    boolean classified = parts.length == 5 && parts[2].equals("jar");
    if ((parts.length != 3 && !classified) || List.of(parts).contains("")) {
      throw new IllegalArgumentException(
          "Cannot read the bundle id ["
              + text
              + "]: expected group:artifact:version or group:artifact:jar:classifier:version");
    }
    return classified
        ? new BundleId(parts[0], parts[1], parts[4], parts[3])
        : new BundleId(parts[0], parts[1], parts[2], "");
  }

  /**
   * The name of its file in the product's {@code bundles} folder.
   *
   * @return artifact and version, for example {@code org.postil.api-1.0.0.jar}
   */
  public String fileName() {
    return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
  }

  @Override
  public String toString() {
    return group
        + ":"
        + artifact
        + ":"
        + (classifier.isEmpty() ? "" : "jar:" + classifier + ":")
        + version;
  }
}
