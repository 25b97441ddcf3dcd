package org.postil.store.internal.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.postil.api.store.Finding;
import org.postil.api.store.WorkingCorpus;
import org.postil.store.internal.Backend;
import org.postil.store.internal.ForkedJvm;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestPostgres;
import org.postil.store.internal.TestStores;
import org.postil.store.internal.sql.OldCorpora;

/**
 * Kills a process at random moments of migration, import, run and review. After each kill the
 * doctor finds nothing and all that was acknowledged is there; once the work is done, the corpus
 * equals one that was made without interruption. Run by {@code bench/crash}.
 */
final class CrashRounds {

  private static final int LONGEST_OPENING_MILLIS = 60;

  private final Backend backend;
  private final Path folder;
  private final Random random;
  private final Map<String, Integer> kills = new TreeMap<>();
  private final Set<String> said = new LinkedHashSet<>();
  private int finished;

  CrashRounds(Backend backend, Path folder, long seed) {
    this.backend = backend;
    this.folder = folder;
    random = new Random(seed);
  }

  /** Runs a number of rounds, and tells of it. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    Path folder = Files.createTempDirectory("postil-crash");
    Backend backend = arguments.length > 2 ? Backend.valueOf(arguments[2]) : Backend.SQLITE;
    System.out.println(backend + ", seed " + seed);
    CrashRounds all = new CrashRounds(backend, folder, seed);
    all.run(rounds);
    System.out.println(rounds + " kills, by what was said last: " + all.kills);
    System.out.println(
        all.finished + " corpora were finished, each equal to the one that was never interrupted");
    delete(folder);
  }

  /** Kills that many times; throws if anything is not as it must be. */
  void run(int rounds) throws Exception {
    String reference = home("reference");
    CrashWorker.work(reference, InputStream.nullInputStream(), silence());
    String expected = dump(reference);
    delete(reference);
    String home = home("home-0");
    for (int round = 0; round < rounds; round++) {
      boolean killed = workAndDie(home);
      check(home, round);
      if (!killed) {
        round--;
        finish(home, expected);
        home = home("home-" + finished);
      }
    }
    CrashWorker.work(home, InputStream.nullInputStream(), silence());
    finish(home, expected);
  }

  private void finish(String home, String expected) throws IOException {
    require(dump(home).equals(expected), "the corpus differs from the uninterrupted one");
    said.clear();
    finished++;
    delete(home);
  }

  /** False if the work came to its end before it could be killed. */
  private boolean workAndDie(String home) throws Exception {
    int lines = 2 * CrashWorker.DOCUMENTS + CrashWorker.DECISIONS + CrashWorker.LABELS;
    boolean soon = random.nextInt(4) == 0;
    int most = soon ? 1 : 2 + random.nextInt(lines);
    String last = "nothing";
    try (ForkedJvm worker = ForkedJvm.start(CrashWorker.class, home, folder, List.of())) {
      // It may be some steps ahead of what it said.
      worker.writeLines(most + random.nextInt(5));
      for (int i = 0; i < most; i++) {
        String line = worker.readLine();
        if (line == null) {
          return false;
        }
        said.add(line);
        last = line;
      }
      if (soon) {
        LockSupport.parkNanos(random.nextInt(LONGEST_OPENING_MILLIS) * 1_000_000L);
      }
      worker.kill();
      // What it said before it died was acknowledged too.
      for (String line = worker.readLine(); line != null; line = worker.readLine()) {
        if (line.endsWith(".")) {
          said.add(line);
          last = line;
        }
      }
    }
    if (last.startsWith("finished")) {
      return false;
    }
    kills.merge(last.split("[ .]", -1)[0], 1, Integer::sum);
    return true;
  }

  private void check(String home, int round) throws IOException {
    try (SqlCorpusStore store = TestStores.open(home)) {
      for (String name : store.names()) {
        WorkingCorpus corpus = TestStores.corpus(store, name);
        List<Finding> findings = new ArrayList<>();
        corpus.care().examine(false, findings::add);
        require(findings.isEmpty(), "round " + round + ": the doctor finds " + findings);
        for (String line : name.equals("news") ? said : Set.<String>of()) {
          require(CrashWorker.isKept(corpus, line), "round " + round + ": lost: " + line);
        }
      }
    }
  }

  private static PrintStream silence() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }

  private String dump(String home) throws IOException {
    try (SqlCorpusStore store = TestStores.open(home)) {
      return CorpusDump.of(TestStores.corpus(store, "news"))
          + CorpusDump.of(TestStores.corpus(store, "old"));
    }
  }

  /** A home with one corpus of the oldest schema. */
  private String home(String name) throws IOException, SQLException {
    Path home = folder.resolve(name);
    if (backend == Backend.SQLITE) {
      OldCorpora.unpack(1, home);
      return home.toString();
    }
    TestPostgres.require().empty();
    OldCorpora.fill(1, TestPostgres.require(), home);
    return TestPostgres.require().home();
  }

  private void delete(String home) throws IOException {
    if (backend == Backend.SQLITE) {
      delete(Path.of(home));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
