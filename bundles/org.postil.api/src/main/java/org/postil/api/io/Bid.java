package org.postil.api.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What an importer says of a file that it can read.
 *
 * @param importer who says so
 * @param height how sure it is, more than {@link Importer#NO}
 */
public record Bid(Importer importer, int height) {

  /**
   * The highest bid for a file; of equal ones that of the format whose name comes first.
   *
   * @param importers who may bid
   * @param candidate the file
   * @param failed is told of an importer that throws when it looks at the file, which is no bid
   * @return empty if nobody reads the file
   */
  public static Optional<Bid> highest(
      Collection<Importer> importers,
      Candidate candidate,
      BiConsumer<Importer, RuntimeException> failed) {
    return importers.stream()
        .map(importer -> new Bid(importer, look(importer, candidate, failed)))
        .filter(bid -> bid.height > Importer.NO)
        .max(
            Comparator.comparingInt(Bid::height)
                .thenComparing(bid -> bid.importer.format(), Comparator.reverseOrder()));
  }

  private static int look(
      Importer importer, Candidate candidate, BiConsumer<Importer, RuntimeException> failed) {
    try {
      return importer.recognises(candidate);
    } catch (RuntimeException e) {
      failed.accept(importer, e);
      return Importer.NO;
    }
  }
}
