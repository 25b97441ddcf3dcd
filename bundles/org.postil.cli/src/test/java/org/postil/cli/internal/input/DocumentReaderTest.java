package org.postil.cli.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.LinesImporter;

class DocumentReaderTest {

  @TempDir private Path folder;
  private final List<String> documents = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final List<ReadFailure> failures = new ArrayList<>();

  @Test
  void aFileThatIsRefusedDoesNotStopTheOthers() throws IOException {
    write("a.txt", "fine");
    write("b.txt", "BROKEN");
    write("c.txt", "CRASH");
    write("d.txt", "fine too");
    read();
    assertEquals(List.of("a", "d"), documents);
    assertEquals(
        "Cannot import [" + folder.resolve("b.txt") + "]: expected no BROKEN",
        failures.get(0).message());
    assertEquals("", failures.get(0).trace());
    assertTrue(failures.get(1).message().contains("the importer is broken"));
    assertTrue(failures.get(1).trace().contains("LinesImporter"));
  }

  @Test
  @Timeout(60)
  void aPipeInTheFolderIsAFailureAndTheOthersAreRead() throws Exception {
    write("a.txt", "fine");
    Path pipe = folder.resolve("b.txt");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0, "no named pipes here");
    write("c.txt", "fine too");
    read();
    assertEquals(List.of("a", "c"), documents);
    assertEquals(pipe.toString(), failures.get(0).where());
    assertEquals(
        "Cannot import ["
            + pipe
            + "]: it is a pipe, a socket or a device, expected a file; leave it out with --exclude,"
            + " or pass what it gives to standard input (-)",
        failures.get(0).message());
  }

  @Test
  void aLineThatIsRefusedDoesNotStopTheFile() throws IOException {
    write("all.lines", "x:one\nno colon\ny:two\nx:three");
    DocumentReader reader = read();
    assertEquals(List.of("x", "y", "x~2"), documents);
    assertEquals(folder.resolve("all.lines") + " line 2", failures.get(0).where());
    assertTrue(report(reader).contains("1 document renamed, since the id was taken: x~2 (from x)"));
  }

  @Test
  void copiesAndForeignFilesAreReported() throws IOException {
    write("a.txt", "same");
    write("b.txt", "same");
    write("c.png", "picture");
    DocumentReader reader = read();
    assertEquals(List.of("a", "b"), documents);
    String report = report(reader);
    assertTrue(
        report.contains(
            "1 document with the very bytes of an earlier one, read all the same: b (as a)"),
        report);
    assertTrue(report.contains("1 file skipped"), report);
    assertTrue(report.contains("c.png"), report);
    assertTrue(reader.report().isFinished());
    assertEquals(2, reader.report().documentsRead());
    assertEquals(4 + 4 + 7, reader.report().bytesRead());
  }

  @Test
  void copiesWhoseSpansDifferAreNamedAsSuch() throws IOException {
    write("all.lines", "a:GOLD\nb:GOLD\nccc:GOLD\nd:GOLD");
    String report = report(read());
    assertEquals(List.of("a", "b", "ccc", "d"), documents);
    assertTrue(
        report.contains(
            "3 documents with the very bytes of an earlier one, read all the same: b (as a),"
                + " ccc (as a, with other spans), d (as a)"),
        report);
  }

  @Test
  void whatTheSinkThrowsEndsTheReading() throws IOException {
    write("a.txt", "a");
    IOException full = new IOException("disk full");
    ReadSink sink =
        new ReadSink() {
          @Override
          public void document(ImportedDocument document) throws IOException {
            throw full;
          }

          @Override
          public void failed(ReadFailure failure) {
            failures.add(failure);
          }
        };
    DocumentReader reader = reader(List.of(new LinesImporter()), null);
    assertSame(full, assertThrows(IOException.class, () -> reader.read(sink)));
    assertEquals(List.of(), failures);
  }

  @Test
  void anInterruptIsNoFaultOfTheFile() throws IOException {
    write("a.txt", "a");
    write("b.txt", "b");
    DocumentReader reader = reader(List.of(new LinesImporter()), null);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedIOException.class, () -> reader.read(new Collector()));
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), failures);
    assertEquals(List.of(), documents);
  }

  @Test
  void standardInputIsADocument() throws IOException {
    Files.delete(write("a.txt", ""));
    byte[] text = "from a pipe".getBytes(StandardCharsets.UTF_8);
    DocumentReader reader =
        reader(
            List.of(new LinesImporter()),
            new StandardInput(new ByteArrayInputStream(text), ImporterChoice.HEAD_BYTES));
    reader.read(new Collector());
    assertEquals(List.of("stdin"), documents);
  }

  @Test
  void theHighestBidWinsAndANameForces() throws IOException {
    write("a.txt", "text");
    Importer eager = new Bidder("eager", 60);
    reader(List.of(new LinesImporter(), eager), null).read(new Collector());
    assertEquals(List.of("eager:a"), documents);
    documents.clear();
    new DocumentReader(
            walk(),
            null,
            new ImporterChoice(List.of(new LinesImporter(), eager), "text"),
            ImportOptions.defaults())
        .read(new Collector());
    assertEquals(List.of("a"), documents);
  }

  @Test
  void importersAreToldWhatLiesBesideAFileAndIsReadAlong() throws IOException {
    write("a.txt", "a");
    write("a.ann", "b");
    Files.writeString(Files.createDirectories(folder.resolve("sub")).resolve("c.txt"), "c");
    reader(List.of(new Bidder("any", 60)), null).read(new Collector());
    assertEquals(
        List.of("any:a.ann sees a.txt", "any:a.txt sees a.ann", "any:sub/c sees nothing"), seen);
    seen.clear();
    new DocumentReader(
            new FileWalk(List.of(folder), new Globs(List.of("*.txt"), List.of())),
            null,
            new ImporterChoice(List.of(new Bidder("any", 60)), null),
            ImportOptions.defaults())
        .read(new Collector());
    assertEquals("any:a.txt sees nothing", seen.get(0));
  }

  @Test
  void filesBesideAreFoundButNotAboveTheFolder() throws IOException {
    Path below = Files.createDirectories(folder.resolve("root/sub"));
    write("secret.txt", "s");
    Files.writeString(folder.resolve("root/types.xml"), "t");
    Files.writeString(below.resolve("c.txt"), "c");
    FoundFile file =
        new FoundFile(below.resolve("c.txt"), "sub/c", folder.resolve("root"), name -> false);
    FileSource source = new FileSource(file, new java.util.concurrent.atomic.AtomicLong());
    assertEquals("types", source.beside("../types.xml").orElseThrow().documentId());
    assertTrue(source.beside("../../secret.txt").isEmpty());
    assertTrue(source.beside("/etc/hostname").isEmpty());
    assertTrue(source.beside("absent").isEmpty());
  }

  @Test
  void theReportSaysWhichImporterReadWhatAndWhy() throws IOException {
    write("a.txt", "text");
    DocumentReader reader = reader(List.of(new Bidder("guess", 10), new Bidder("sure", 90)), null);
    reader.read(new Collector());
    assertEquals("Files read: 1 as sure (by their content)\n", report(reader));
  }

  @Test
  void anImporterThatCannotLookAtAFileDoesNotStopTheOthers() throws IOException {
    write("a.txt", "text");
    reader(List.of(new LinesImporter(), new Bidder("broken", -1)), null).read(new Collector());
    assertEquals(List.of("a"), documents);
  }

  @Test
  void aFormatThatNobodyReadsIsRefused() {
    Exception e =
        assertThrows(
            CommandFailure.class, () -> new ImporterChoice(List.of(new LinesImporter()), "pdf"));
    assertEquals("Cannot import format [pdf]: expected one of text", e.getMessage());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private FileWalk walk() {
    return new FileWalk(List.of(folder), new Globs(List.of(), List.of()));
  }

  private DocumentReader reader(List<Importer> importers, StandardInput input) {
    return new DocumentReader(
        walk(), input, new ImporterChoice(importers, null), ImportOptions.defaults());
  }

  private DocumentReader read() throws IOException {
    DocumentReader reader = reader(List.of(new LinesImporter()), null);
    reader.read(new Collector());
    return reader;
  }

  private static String report(DocumentReader reader) {
    CommandRun run = new CommandRun();
    reader.report().print(run.terminal().out(), "read all the same");
    return run.out();
  }

  private final class Collector implements ReadSink {
    @Override
    public void document(ImportedDocument document) {
      documents.add(document.document().id());
    }

    @Override
    public void failed(ReadFailure failure) {
      failures.add(failure);
    }
  }

  /** Bids the same for each file; a negative bid is a bug in the importer. */
  private final class Bidder implements Importer {
    private final String format;
    private final int bid;
    private String here = "";

    Bidder(String format, int bid) {
      this.format = format;
      this.bid = bid;
    }

    @Override
    public String format() {
      return format;
    }

    @Override
    public String title() {
      return format;
    }

    @Override
    public int recognises(Candidate candidate) {
      here =
          Stream.of("a.txt", "a.ann")
              .filter(name -> !name.equals(candidate.name()) && candidate.beside().test(name))
              .findFirst()
              .orElse("nothing");
      if (bid < 0) {
        throw new IllegalStateException("cannot look");
      }
      return bid;
    }

    @Override
    public void read(ImportSource source, ImportOptions options, ImportSink sink) {
      documents.add(format + ":" + source.documentId());
      seen.add(format + ":" + source.documentId() + " sees " + here);
    }
  }
}
