package org.postil.cli.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.web.DocumentFeed;
import org.postil.cli.internal.input.DocumentReader;
import org.postil.cli.internal.input.FileWalk;
import org.postil.cli.internal.input.Globs;
import org.postil.cli.internal.input.ReadFailure;
import org.postil.cli.internal.input.ReadSink;
import org.postil.cli.internal.input.ReadingOptions;
import org.postil.cli.internal.input.SizeCount;

/** The documents of a folder, read as the import command reads them. */
final class FolderFeed implements DocumentFeed {

  private final Path folder;
  private final DocumentReader reader;
  private final SizeCount size;

  FolderFeed(Path folder, List<Importer> importers) {
    this.folder = folder;
    this.reader = ReadingOptions.readerOf(folder, importers);
    this.size = new SizeCount(new FileWalk(List.of(folder), new Globs(List.of(), List.of())));
  }

  @Override
  public String title() {
    return folder.toString();
  }

  @Override
  public void read(ImportSink sink) throws IOException {
    reader.read(
        new ReadSink() {
          @Override
          public void document(ImportedDocument document) throws IOException {
            sink.accept(document);
          }

          @Override
          public void failed(ReadFailure failure) throws IOException {
            sink.failed(failure.where(), failure.message());
          }
        });
  }

  @Override
  public double fraction() {
    long total = size.bytes().orElse(0);
    return total == 0 ? -1 : Math.min(1, (double) reader.report().bytesRead() / total);
  }
}
