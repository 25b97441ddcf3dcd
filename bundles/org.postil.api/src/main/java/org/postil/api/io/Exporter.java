package org.postil.api.io;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes one format. Register it as an OSGi service. Stateless: it runs many exports at once. */
@ConsumerType
public interface Exporter {

  /**
   * The name that people type.
   *
   * @return lower-case letters, digits and hyphens, for example {@code jsonl}
   */
  String format();

  /**
   * The name that people read.
   *
   * @return a few words
   */
  String title();

  /**
   * What the format can hold, for people who choose one.
   *
   * @return a few words such as {@code spans, relations; no overlap}; empty when nobody said
   */
  default String holds() {
    return "";
  }

  /**
   * Starts an export.
   *
   * @param target where files go
   * @param options what to write
   * @return a writer; the caller closes it
   * @throws IOException if the export cannot start
   */
  ExportWriter open(ExportTarget target, ExportOptions options) throws IOException;
}
