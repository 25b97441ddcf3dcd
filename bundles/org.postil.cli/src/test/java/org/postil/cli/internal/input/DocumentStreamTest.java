package org.postil.cli.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportOptions;
import org.postil.api.layer.Layer;
import org.postil.cli.internal.fake.LinesImporter;

@Timeout(60)
class DocumentStreamTest {

  @TempDir private Path folder;

  @Test
  void goldAndFailuresComeInTheOrderOfReading() throws IOException {
    write("a.txt", "plain");
    write("b.txt", "BROKEN");
    write("c.txt", "GOLD here");
    write("d.txt", "BROKEN");
    List<String> failed = new ArrayList<>();
    try (DocumentStream stream = stream(null)) {
      assertEquals("a", stream.next().id());
      assertEquals("c", stream.next().id());
      assertFalse(stream.hasNext());
      assertThrows(NoSuchElementException.class, stream::next);
      assertEquals(List.of(), stream.settle(failure -> failed.add(failure.where())));
      assertEquals(List.of(), failed, "b comes after a");
      List<Layer> gold = stream.settle(failure -> failed.add(failure.where()));
      assertEquals("gold", gold.get(0).header().annotator());
      assertEquals(List.of(folder.resolve("b.txt").toString()), failed);
      stream.settleRest(failure -> failed.add(failure.where()));
      assertEquals(folder.resolve("d.txt").toString(), failed.get(1));
    }
  }

  @Test
  void moreDocumentsThanMayWaitAllArrive() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      lines.append(i).append(":text\n");
    }
    write("all.lines", lines.toString());
    try (DocumentStream stream = stream(null)) {
      for (int i = 0; i < 2_000; i++) {
        assertEquals(Integer.toString(i), stream.next().id());
      }
      assertFalse(stream.hasNext());
    }
  }

  @Test
  void closingEndsAReaderThatWaitsForInput() throws Exception {
    try (PipedOutputStream nobodyWrites = new PipedOutputStream();
        InputStream never = new PipedInputStream(nobodyWrites)) {
      DocumentStream stream = stream(never);
      CountDownLatch asked = new CountDownLatch(1);
      boolean[] more = {true};
      Thread worker =
          new Thread(
              () -> {
                asked.countDown();
                more[0] = stream.hasNext();
              });
      worker.start();
      asked.await();
      stream.close();
      worker.join();
      assertFalse(more[0]);
    }
  }

  @Test
  void aReaderThatBreaksIsNotTakenForTheEnd() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the pipe broke");
          }
        };
    try (DocumentStream stream = stream(broken)) {
      UncheckedIOException e = assertThrows(UncheckedIOException.class, stream::hasNext);
      assertTrue(e.getMessage().contains("the pipe broke"));
    }
  }

  @Test
  void aResultWithoutADocumentIsABug() throws IOException {
    try (DocumentStream stream = stream(null)) {
      assertThrows(IllegalStateException.class, () -> stream.settle(failure -> {}));
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private DocumentStream stream(InputStream input) {
    return new DocumentStream(
        new DocumentReader(
            new FileWalk(List.of(folder), new Globs(List.of(), List.of())),
            input == null ? null : new StandardInput(input, ImporterChoice.HEAD_BYTES),
            new ImporterChoice(List.of(new LinesImporter()), null),
            ImportOptions.defaults()));
  }
}
