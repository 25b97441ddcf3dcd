package org.postil.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.testkit.internal.DocumentText;

/**
 * What every importer promises. Inherit it, name the importer and some files that it reads, and the
 * promises are tested.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ImporterContract {

  private static final int MUTATIONS = 500;

  @TempDir Path folder;

  /** For subclasses. */
  protected ImporterContract() {}

  /**
   * The importer under test.
   *
   * @return a new importer
   */
  protected abstract Importer importer();

  /**
   * Files that it reads without failures.
   *
   * @return at least one; together they bring at least one document
   */
  protected abstract List<MemorySource> samples();

  /**
   * Files that the samples need beside them on disk.
   *
   * @return content by path
   */
  protected Map<String, String> companions() {
    return Map.of();
  }

  /** Puts the companions on disk. */
  @BeforeEach
  void writeCompanions() throws IOException {
    for (Map.Entry<String, String> companion : companions().entrySet()) {
      Path file = folder.resolve(companion.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, companion.getValue());
    }
  }

  @Test
  void namesItself() {
    assertTrue(importer().format().matches("[a-z0-9][a-z0-9-]*"), "format: what people type");
    assertFalse(importer().title().isBlank(), "title: what people read");
  }

  @Test
  void recognisesItsSamplesAndNotAnyBytes() {
    for (MemorySource sample : placed()) {
      int bid = importer().recognises(sample.candidate());
      assertTrue(
          bid > Importer.NO && bid <= 100, sample.fileName() + ": expected 1 to 100, bid " + bid);
    }
    Random random = new Random(42);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(4096)];
      random.nextBytes(noise);
      int bid = importer().recognises(new MemorySource("noise.bin", noise).candidate());
      assertTrue(bid >= Importer.NO && bid < Importer.BY_CONTENT, "noise of seed 42 got " + bid);
    }
  }

  @Test
  void readsItsSamplesAsTheApiPromises() throws IOException {
    int documents = 0;
    for (MemorySource sample : placed()) {
      Imported imported = Imported.by(importer(), sample);
      assertEquals(List.of(), imported.failures(), sample.fileName());
      imported.documents().forEach(DocumentText::check);
      documents += imported.documents().size();
      assertEquals(0, sample.openStreams(), "streams left open: " + sample.fileName());
    }
    assertTrue(documents > 0, "the samples bring no document");
  }

  @Test
  void readsTheSameAgainAlsoOnTwoThreads() throws Exception {
    Importer importer = importer();
    List<List<String>> alone = readAll(importer);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<List<List<String>>> work = () -> readAll(importer);
      for (Future<List<List<String>>> each : threads.invokeAll(List.of(work, work, work))) {
        assertEquals(alone, each.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void survivesDamagedFiles() {
    List<MemorySource> samples = placed();
    for (long seed = 0; seed < MUTATIONS; seed++) {
      MemorySource sample = samples.get((int) (seed % samples.size()));
      MemorySource damaged = sample.with(damage(sample.bytes(), new Random(seed)));
      try {
        Imported imported = Imported.by(importer(), damaged);
        imported.documents().forEach(DocumentText::check);
      } catch (ImportException e) {
        assertTrue(
            String.valueOf(e.getMessage()).contains(damaged.fileName()),
            "the message must name the source: " + e.getMessage());
      } catch (IOException | RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + " of " + sample.fileName() + ": " + e, e);
      }
      assertEquals(0, damaged.openStreams(), "streams left open after damage of seed " + seed);
    }
  }

  @Test
  void survivesAnEmptyFile() throws IOException {
    MemorySource empty = placed().get(0).with(new byte[0]);
    try {
      Imported.by(importer(), empty).documents().forEach(DocumentText::check);
    } catch (ImportException e) {
      assertTrue(String.valueOf(e.getMessage()).contains(empty.fileName()), e.getMessage());
    }
    assertEquals(0, empty.openStreams());
  }

  @Test
  void keepsToTheLimitForOneDocument() {
    for (MemorySource sample : placed()) {
      try {
        Imported imported =
            Imported.by(importer(), sample, new ImportOptions(null, null, 8, Map.of()));
        for (ImportedDocument document : imported.documents()) {
          assertTrue(document.document().text().length() <= 8, "longer than the limit of 8 bytes");
        }
      } catch (IOException e) {
        assertTrue(String.valueOf(e.getMessage()).contains(sample.fileName()), e.getMessage());
      }
    }
  }

  @Test
  void passesOnTheFaultsOfTheSink() {
    ImportSink full =
        new ImportSink() {
          @Override
          public void accept(ImportedDocument document) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void failed(String where, String message) throws IOException {
            throw new IOException("disk full");
          }
        };
    for (MemorySource sample : placed()) {
      try {
        importer().read(sample, ImportOptions.defaults(), full);
      } catch (IOException e) {
        assertEquals("disk full", e.getMessage());
      }
      assertEquals(0, sample.openStreams(), "streams left open after a fault of the sink");
    }
  }

  private List<MemorySource> placed() {
    return samples().stream().map(sample -> sample.at(folder)).toList();
  }

  private List<List<String>> readAll(Importer importer) throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (MemorySource sample : placed()) {
      Imported.by(importer, sample).documents().forEach(d -> all.add(DocumentText.lines(d)));
    }
    return all;
  }

  private static byte[] damage(byte[] bytes, Random random) {
    byte[] damaged = bytes;
    if (random.nextInt(4) == 0) {
      damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
    }
    int flips = damaged.length == 0 ? 0 : random.nextInt(8);
    for (int i = 0; i < flips; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(4) == 0 && damaged.length > 2) {
      int from = random.nextInt(damaged.length - 1);
      int to = from + random.nextInt(Math.min(200, damaged.length - from));
      byte[] twice = Arrays.copyOf(damaged, damaged.length + to - from);
      System.arraycopy(damaged, from, twice, to, damaged.length - from);
      damaged = twice;
    }
    return damaged;
  }
}
