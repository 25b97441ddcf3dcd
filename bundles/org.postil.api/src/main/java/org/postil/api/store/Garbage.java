package org.postil.api.store;

import java.util.List;

/**
 * Layers that nothing refers to.
 *
 * @param portions by annotator, then by version
 */
public record Garbage(List<Portion> portions) {

  /** Copies the list. */
  public Garbage {
    portions = List.copyOf(portions);
  }

  /**
   * Layers of one version of an annotator.
   *
   * @param annotator id of the annotator
   * @param version version of its bundle
   * @param layers number of layers
   * @param bytes their size on disk, in bytes
   */
  public record Portion(String annotator, String version, long layers, long bytes) {}

  /**
   * Number of layers.
   *
   * @return the sum over all portions
   */
  public long layers() {
    return portions.stream().mapToLong(Portion::layers).sum();
  }

  /**
   * Size of the layers.
   *
   * @return the sum over all portions, in bytes
   */
  public long bytes() {
    return portions.stream().mapToLong(Portion::bytes).sum();
  }
}
