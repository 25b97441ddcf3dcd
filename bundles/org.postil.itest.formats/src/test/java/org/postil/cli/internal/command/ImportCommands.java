package org.postil.cli.internal.command;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.api.store.CorpusStore;
import org.postil.cli.internal.Terminal;

/** Lets tests of formats say where the command prints. */
public final class ImportCommands {

  private ImportCommands() {}

  /** {@code postil import} that prints to a terminal of the caller's. */
  public static ImportCommand of(CorpusStore store, List<Importer> importers, Terminal terminal) {
    return new ImportCommand(store, importers, terminal);
  }
}
