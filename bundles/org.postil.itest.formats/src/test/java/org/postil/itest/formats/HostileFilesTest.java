package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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
 * net, prints nothing, and leaves no file behind.
 */
class HostileFilesTest {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  /** What the test framework, the JVM and libraries' native code put there. */
  private static final Pattern NOT_OURS =
      Pattern.compile(
          "junit-.*|surefire.*|hsperfdata.*|libduckdb.*|snappy-.*|classes|test-classes");

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

  /**
   * Lines of a gigabyte, which is more than the heap, with a limit of one megabyte for a document:
   * each goes to the importer that bids for it, as when people name no format.
   */
  @TestFactory
  Stream<DynamicTest> aLineOfOneGigabyteIsNotKept() {
    return HostileText.lines().stream()
        .map(line -> DynamicTest.dynamicTest(line.fileName(), () -> checkLine(line)));
  }

  private static void checkLine(Hostile line) throws IOException {
    Importer chosen = null;
    int highest = Importer.NO;
    for (Importer each : new InstalledFormats().importers()) {
      int bid = each.recognises(line.candidate());
      if (bid > highest) {
        highest = bid;
        chosen = each;
      }
    }
    assertNotNull(chosen, "nobody bids for " + line.fileName());
    List<String> faults = new ArrayList<>();
    Watch watch = new Watch(faults, line);
    Importer importer = chosen;
    ImportOptions options = new ImportOptions(null, null, 1 << 20, Map.of());
    assertTimeoutPreemptively(LONGEST, () -> read(importer, line, options, watch));
    assertEquals(List.of(), faults, importer.format());
    assertEquals(List.of(1, 0), List.of(watch.refused.get(), watch.taken.get()), importer.format());
  }

  /** All, or with {@code -Dpostil.hostile.formats=pdf|odt} some. */
  private static Stream<Importer> importers() {
    String some = System.getProperty("postil.hostile.formats", ".*");
    return new InstalledFormats().importers().stream().filter(i -> i.format().matches(some));
  }

  private static void check(Importer importer, List<Hostile> hostile) throws IOException {
    List<String> faults = new ArrayList<>();
    Set<String> before = temporary();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      everyFile(importer, hostile, faults);
    } finally {
      System.setErr(err);
    }
    assertEquals(List.of(), faults);
    assertEquals("", printed.toString(StandardCharsets.UTF_8), "printed on standard error");
    Set<String> left = temporary();
    left.removeAll(before);
    assertEquals(Set.of(), left, "temporary files left behind");
    assertEquals(0, ASKED.get(), "it asked a server that a file named");
  }

  private static void everyFile(Importer importer, List<Hostile> hostile, List<String> faults) {
    for (Hostile file : hostile) {
      long start = System.nanoTime();
      try {
        assertTimeoutPreemptively(LONGEST, () -> importer.recognises(file.candidate()));
        Watch watch = new Watch(faults, file);
        ImportOptions options = ImportOptions.defaults();
        assertTimeoutPreemptively(LONGEST, () -> read(importer, file, options, watch));
      } catch (AssertionError | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        faults.add(file.fileName() + ": " + e + " at " + first(e));
      }
      long took = (System.nanoTime() - start) / 1_000_000;
      if (Boolean.getBoolean("postil.hostile.times") && took > 1000) {
        System.out.println(importer.format() + " " + file.fileName() + " " + took + " ms");
      }
    }
  }

  private static void read(Importer importer, Hostile file, ImportOptions options, Watch watch) {
    try {
      importer.read(file, options, watch);
    } catch (ImportException e) {
      watch.failed(file.location(), String.valueOf(e.getMessage()));
      if (!String.valueOf(e.getMessage()).contains(file.fileName())) {
        watch.faults.add(file.fileName() + ": refused without naming it: " + e.getMessage());
      }
    } catch (IOException e) {
      watch.failed(file.location(), String.valueOf(e.getMessage()));
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
          .filter(name -> !NOT_OURS.matcher(name).matches())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Takes documents and failures, and looks at each. */
  private static final class Watch implements ImportSink {
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> faults;
    private final Hostile file;

    Watch(List<String> faults, Hostile file) {
      this.faults = faults;
      this.file = file;
    }

    @Override
    public void accept(ImportedDocument document) {
      taken.incrementAndGet();
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
      refused.incrementAndGet();
      sentence(message);
    }

    private void sentence(String message) {
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
