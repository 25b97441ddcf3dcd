package org.postil.web.internal.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.api.document.Document;
import org.postil.api.io.Bid;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.web.DocumentFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents of files that a browser sent. The files are deleted when they have been read. */
final class UploadFeed implements DocumentFeed {

  private static final Logger LOG = LoggerFactory.getLogger(UploadFeed.class);

  private final Upload upload;
  private final List<Importer> importers;
  private final Set<String> ids = new HashSet<>();
  private volatile int read;

  UploadFeed(Upload upload, Formats formats) {
    this.upload = upload;
    this.importers =
        upload.format() == null ? formats.importers() : List.of(formats.importer(upload.format()));
  }

  @Override
  public String title() {
    int count = upload.files().size();
    return count == 1 ? upload.files().get(0).path() : count + " files";
  }

  @Override
  public double fraction() {
    return (double) read / upload.files().size();
  }

  @Override
  public void read(ImportSink sink) throws IOException {
    try {
      Map<String, Integer> stems = new HashMap<>();
      upload.files().forEach(file -> stems.merge(file.stem(), 1, Integer::sum));
      Map<String, UploadedFile> all = new HashMap<>();
      upload.files().forEach(file -> all.put(file.path(), file));
      for (UploadedFile file : upload.files()) {
        boolean alone = stems.getOrDefault(file.stem(), 0) == 1;
        read(new Source(file, alone ? file.stem() : file.path(), all), sink);
        read++;
      }
    } finally {
      upload.delete();
    }
  }

  private void read(Source source, ImportSink sink) throws IOException {
    Optional<Importer> importer = importer(source);
    if (importer.isEmpty()) {
      sink.failed(
          source.location(),
          "Cannot import ["
              + source.location()
              + "]: no importer reads it; expected one of "
              + importers.stream().map(Importer::format).toList());
      return;
    }
    Passage passage = new Passage(sink);
    try {
      importer.get().read(source, upload.options(), passage);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (passage.broken) {
        throw e;
      }
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      sink.failed(
          source.location(),
          e instanceof ImportException ? why : "Cannot import [" + source.location() + "]: " + why);
    }
  }

  private Optional<Importer> importer(Source source) throws IOException {
    if (upload.format() != null) {
      return importers.stream().findFirst();
    }
    byte[] head;
    try (InputStream in = source.open()) {
      head = in.readNBytes(Candidate.HEAD_BYTES);
    }
    Candidate candidate =
        new Candidate(source.fileName(), head, name -> source.beside(name).isPresent());
    return Bid.highest(
            importers,
            candidate,
            (importer, e) ->
                LOG.warn(
                    "Importer {} failed to look at {}", importer.format(), candidate.name(), e))
        .map(Bid::importer);
  }

  private record Source(UploadedFile file, String documentId, Map<String, UploadedFile> all)
      implements ImportSource {
    @Override
    public String location() {
      return file.path();
    }

    @Override
    public String fileName() {
      return file.fileName();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file.content());
    }

    @Override
    public Optional<ImportSource> beside(String path) {
      // The names lead nowhere on disk: only what was sent along is found.
      Path name = Path.of("/" + file.path()).resolveSibling(path).normalize();
      UploadedFile other = all.get(Path.of("/").relativize(name).toString());
      return other == null ? Optional.empty() : Optional.of(new Source(other, other.stem(), all));
    }
  }

  /** Between importer and corpus: gives ids of their own and remembers who threw. */
  private final class Passage implements ImportSink {
    private final ImportSink sink;
    private boolean broken;

    Passage(ImportSink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(ImportedDocument imported) throws IOException {
      ImportedDocument named = withOwnId(imported);
      broken = true;
      sink.accept(named);
      broken = false;
    }

    @Override
    public void failed(String where, String message) throws IOException {
      broken = true;
      sink.failed(where, message);
      broken = false;
    }
  }

  private ImportedDocument withOwnId(ImportedDocument imported) {
    Document document = imported.document();
    String free = document.id();
    for (int i = 2; !ids.add(free); i++) {
      free = document.id() + "~" + i;
    }
    if (free.equals(document.id())) {
      return imported;
    }
    return new ImportedDocument(
        new Document(
            free, document.text(), document.zones(), document.metadata(), document.original()),
        imported.gold());
  }
}
