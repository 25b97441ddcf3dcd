package org.postil.io.platforms.internal;

import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;

/** Reads one record of a tool. */
interface RecordFormat {

  /**
   * Reads a record.
   *
   * @param record the JSON value
   * @param into takes text, metadata and spans
   * @param options how to import
   * @throws ImportException if it is not as the tool writes it; the message leaves out the source
   */
  void read(Object record, RecordDocument into, ImportOptions options) throws ImportException;
}
