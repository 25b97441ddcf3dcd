package org.postil.cli.internal.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/**
 * Reads all documents of some files, one by one: picks the importer of each file, gives every
 * document an id of its own, and turns what cannot be read into a failure of that file alone.
 */
public final class DocumentReader {

  private final FileWalk files;
  private final @Nullable StandardInput input;
  private final ImporterChoice importers;
  private final ImportOptions options;
  private final SeenDocuments seen = new SeenDocuments();
  private final ReadingReport report = new ReadingReport();

  DocumentReader(
      FileWalk files,
      @Nullable StandardInput input,
      ImporterChoice importers,
      ImportOptions options) {
    this.files = files;
    this.input = input;
    this.importers = importers;
    this.options = options;
  }

  /**
   * What was noticed on the way.
   *
   * @return a report that fills while documents are read
   */
  public ReadingReport report() {
    return report;
  }

  /**
   * Reads everything, on the thread that calls.
   *
   * @param sink where documents and failures go
   * @throws InterruptedIOException if the thread is interrupted; the file that it was reading is
   *     not a failure
   * @throws IOException what the sink threw
   */
  public void read(ReadSink sink) throws IOException {
    files.accept(
        new FileVisitor() {
          @Override
          public void found(FoundFile file) throws IOException {
            readFile(file, sink);
          }

          @Override
          public void unreadable(Path path, IOException reason) throws IOException {
            sink.failed(failure(path.toString(), reason));
          }
        });
    if (input != null) {
      byte[] head = input.head(ImporterChoice.HEAD_BYTES);
      readSource(input, new Candidate(input.fileName(), head), 0, sink);
    }
    report.finish();
  }

  private void readFile(FoundFile file, ReadSink sink) throws IOException {
    stopIfInterrupted();
    byte[] head;
    long size;
    try (InputStream in = Files.newInputStream(file.path())) {
      head = in.readNBytes(ImporterChoice.HEAD_BYTES);
      size = Files.size(file.path());
    } catch (IOException e) {
      stopIfInterrupted();
      sink.failed(failure(file.path().toString(), e));
      return;
    }
    FileSource source = new FileSource(file, report.bytes());
    readSource(source, new Candidate(source.fileName(), head, file.along()), size, sink);
  }

  private void readSource(ImportSource source, Candidate candidate, long size, ReadSink sink)
      throws IOException {
    Optional<ImporterChoice.Chosen> chosen = importers.forFile(candidate);
    if (chosen.isEmpty()) {
      report.skipped(source.location(), size);
      return;
    }
    Importer importer = chosen.get().importer();
    report.chosen(importer.format(), chosen.get().why());
    Passage passage = new Passage(sink);
    try {
      importer.read(source, options, passage);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (passage.broken) {
        throw e;
      }
      stopIfInterrupted();
      sink.failed(failure(source.location(), e));
    }
  }

  /** Whoever stops the reading may close the file, which would look like a fault of the file. */
  private static void stopIfInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("Reading was stopped");
    }
  }

  private static ReadFailure failure(String where, Throwable thrown) {
    if (thrown instanceof ImportException) {
      return new ReadFailure(where, String.valueOf(thrown.getMessage()), "");
    }
    String trace = thrown instanceof IOException ? "" : Reasons.trace(thrown);
    return new ReadFailure(where, "Cannot import [" + where + "]: " + Reasons.of(thrown), trace);
  }

  /** Between importer and sink: remembers whether it was the sink that threw. */
  private final class Passage implements ImportSink {
    private final ReadSink sink;
    private boolean broken;

    Passage(ReadSink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(ImportedDocument imported) throws IOException {
      ImportedDocument named = withUniqueId(imported);
      Document document = named.document();
      String spans = seen.bringsNewSpans(named) ? ", with other spans" : "";
      seen.earlierCopy(document).ifPresent(copy -> report.duplicate(document.id(), copy + spans));
      report.document();
      broken = true;
      sink.document(named);
      broken = false;
    }

    @Override
    public void failed(String where, String message) throws IOException {
      broken = true;
      sink.failed(new ReadFailure(where, message, ""));
      broken = false;
    }
  }

  private ImportedDocument withUniqueId(ImportedDocument imported) {
    Document document = imported.document();
    String id = seen.unique(document.id());
    if (id.equals(document.id())) {
      return imported;
    }
    report.renamed(document.id(), id);
    return new ImportedDocument(
        new Document(
            id, document.text(), document.zones(), document.metadata(), document.original()),
        imported.gold());
  }
}
