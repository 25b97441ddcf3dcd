package org.postil.api.io;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one format. Register it as an OSGi service. Stateless: one instance reads many sources at
 * once.
 */
@ConsumerType
public interface Importer {

  /** What {@link #recognises(Candidate)} says of a file that it cannot read. */
  int NO = 0;

  /** What {@link #recognises(Candidate)} says of a file that it reads if nobody knows better. */
  int FALLBACK = 10;

  /** What {@link #recognises(Candidate)} says of a file whose name fits. */
  int BY_NAME = 50;

  /** What {@link #recognises(Candidate)} says of a file whose content fits. */
  int BY_CONTENT = 90;

  /**
   * The name that people type to force this importer.
   *
   * @return lower-case letters, digits and hyphens, for example {@code text}
   */
  String format();

  /**
   * The name that people read.
   *
   * @return a few words
   */
  String title();

  /**
   * Whether it reads tables, and takes the option {@code map} that says which column is what.
   *
   * @return false unless it does
   */
  default boolean mapsColumns() {
    return false;
  }

  /**
   * How well a file fits.
   *
   * @param candidate name and first bytes
   * @return 0 (cannot read it) to 100 (certainly this format); the highest bid wins
   */
  int recognises(Candidate candidate);

  /**
   * Reads documents and hands them on one by one, so memory does not grow with the source.
   *
   * @param source where to read
   * @param options how to read
   * @param sink where documents and failures go
   * @throws IOException if the source cannot be read further; documents handed on before stay
   */
  void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException;
}
