package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/**
 * Files that were made to break readers, each given to every importer, whatever it bids: it reads
 * them or refuses them with a sentence, within a time and a heap of 512 MiB, asks nobody on the
 * net, and leaves no file behind.
 */
class HostileFilesTest {

  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final String SECRET = "Zanzibarquince";

  @TempDir static Path folder;

  private static final AtomicInteger ASKED = new AtomicInteger();
  private static HttpServer server;
  private static List<Hostile> files;

  @BeforeAll
  static void makeFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          ASKED.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    files = new ArrayList<>(HostileText.files(secret.toUri().toString(), address));
    files.addAll(HostileBinaries.files());
  }

  @AfterAll
  static void stopServer() {
    server.stop(0);
    files = List.of();
  }

  @TestFactory
  Stream<DynamicTest> everyImporterReadsOrRefusesEveryFile() {
    return importers()
        .map(each -> DynamicTest.dynamicTest(each.format(), () -> check(each, files)));
  }

  /** All, or with {@code -Dpostil.hostile.formats=pdf|odt} some. */
  private static Stream<Importer> importers() {
    String some = System.getProperty("postil.hostile.formats", ".*");
    return new InstalledFormats().importers().stream().filter(i -> i.format().matches(some));
  }

  private static void check(Importer importer, List<Hostile> hostile) throws IOException {
    List<String> faults = new ArrayList<>();
    Set<String> before = temporary();
    for (Hostile file : hostile) {
      long start = System.nanoTime();
      try {
        assertTimeoutPreemptively(LONGEST, () -> importer.recognises(file.candidate()));
        assertTimeoutPreemptively(LONGEST, () -> read(importer, file, faults));
      } catch (AssertionError | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        faults.add(file.fileName() + ": " + e + " at " + first(e));
      }
      long took = (System.nanoTime() - start) / 1_000_000;
      if (Boolean.getBoolean("postil.hostile.times") && took > 1000) {
        System.out.println(importer.format() + " " + file.fileName() + " " + took + " ms");
      }
    }
    assertEquals(List.of(), faults);
    Set<String> left = temporary();
    left.removeAll(before);
    assertEquals(Set.of(), left, "temporary files left behind");
    assertEquals(0, ASKED.get(), "it asked a server that a file named");
  }

  private static void read(Importer importer, Hostile file, List<String> faults) {
    Watch watch = new Watch(faults, file);
    try {
      importer.read(file, ImportOptions.defaults(), watch);
    } catch (ImportException e) {
      watch.sentence(String.valueOf(e.getMessage()));
      if (!String.valueOf(e.getMessage()).contains(file.fileName())) {
        faults.add(file.fileName() + ": refused without naming it: " + e.getMessage());
      }
    } catch (IOException e) {
      watch.sentence(String.valueOf(e.getMessage()));
    }
  }

  private static String first(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Stream.of(cause.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.postil."))
        .map(String::valueOf)
        .limit(3)
        .collect(Collectors.joining(" < "));
  }

  private static Set<String> temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches("postil-(?:archive|parquet)-.*"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Takes documents and failures, and looks at each. */
  private record Watch(List<String> faults, Hostile file) implements ImportSink {

    @Override
    public void accept(ImportedDocument document) {
      String text = document.document().text();
      if (text.length() > ImportOptions.DEFAULT_MAX_BYTES) {
        faults.add(file.fileName() + ": a text of " + text.length());
      }
      if (text.contains(SECRET) || document.document().metadata().toString().contains(SECRET)) {
        faults.add(file.fileName() + ": another file was read into the document");
      }
    }

    @Override
    public void failed(String where, String message) {
      sentence(message);
    }

    void sentence(String message) {
      if (message.length() < 30 || !message.contains(" ") || message.contains(": null")) {
        faults.add(file.fileName() + ": refused without a reason: " + message);
      }
      if (message.length() > 4000) {
        faults.add(file.fileName() + ": a message of " + message.length() + " characters");
      }
      if (message.contains(SECRET)) {
        faults.add(file.fileName() + ": another file was read into the message");
      }
    }
  }
}
