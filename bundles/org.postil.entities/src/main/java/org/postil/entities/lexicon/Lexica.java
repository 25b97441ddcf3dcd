package org.postil.entities.lexicon;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The packed lexica that come with this bundle. Immutable once loaded; load them once and share
 * them among threads.
 *
 * @param clusters Brown clusters of 594,000 words
 * @param gazetteer names of people, organisations, places and other things
 * @param names first and last names of people, and titles
 * @param senses clusters of 798,000 capitalised words by their vectors
 */
public record Lexica(
    BrownClusters clusters, Gazetteer gazetteer, GivenNames names, WordSenses senses) {

  /** File of {@link #clusters}, beside this class. */
  public static final String CLUSTERS = "clusters.bin";

  /** File of {@link #gazetteer}, beside this class. */
  public static final String GAZETTEER = "gazetteer.bin";

  /** File of {@link #names}, beside this class. */
  public static final String NAMES = "names.bin";

  /** File of {@link #senses}, beside this class. */
  public static final String SENSES = "senses.bin";

  /**
   * Reads the lexica from this bundle.
   *
   * @throws UncheckedIOException when a file is missing or cut short
   */
  public static Lexica load() {
    return new Lexica(
        new BrownClusters(table(CLUSTERS)),
        new Gazetteer(table(GAZETTEER)),
        new GivenNames(table(NAMES)),
        new WordSenses(table(SENSES)));
  }

  private static FingerprintTable table(String file) {
    try (var in =
        new DataInputStream(PackedBytes.open(Lexica.class, file, "run the profile pack-lexica"))) {
      return FingerprintTable.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
