package org.postil.store.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Journal;
import org.postil.api.store.Corpus;
import org.postil.api.store.WorkingCorpus;
import org.postil.store.internal.codec.TablesCodec;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.PostgresAddress;

/**
 * Measures the store: {@code StoreBenchmark DOCUMENTS [HOME]}. Documents have 3,400 characters,
 * layers 80 spans of eight columns. Run by hand; its figures are in the README.
 */
public final class StoreBenchmark {

  private static final int SPANS = 80;

  private StoreBenchmark() {}

  /** Runs a step and prints how fast it was. */
  private interface Step {
    void run() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    String home =
        arguments.length > 1 ? arguments[1] : Files.createTempDirectory("postil-bench").toString();
    measureCodec();
    try (SqlCorpusStore store = TestStores.open(home)) {
      WorkingCorpus corpus = (WorkingCorpus) store.create("bench");
      measureCorpus(corpus, count);
      measureDecisions(corpus.journal(), count);
    }
    if (!PostgresAddress.isOne(home)) {
      long bytes = Files.size(Path.of(home, "corpora", "bench", "corpus.db"));
      System.out.printf(Locale.ROOT, "%-42s %,10d bytes a document%n", "on disk", bytes / count);
    }
    measureDurability(home);
  }

  private static void measureDecisions(Journal journal, int count) throws IOException {
    timed(
        "decisions recorded",
        count,
        () -> {
          for (int i = 0; i < count; i++) {
            Decision decision = new Decision.NoteOnDocument("note " + i);
            journal.append(new Draft(Samples.article(i).id(), "ann", decision));
          }
        });
  }

  private static void measureCorpus(Corpus corpus, int count) throws IOException {
    timed(
        "documents imported",
        count,
        () -> {
          for (int i = 0; i < count; i++) {
            corpus.add(new ImportedDocument(Samples.article(i), List.of()));
          }
        });
    timed(
        "made (to be taken off)",
        count,
        () -> {
          for (int i = 0; i < count; i++) {
            Document document = Samples.article(i);
            Samples.entities(document, "1.0.0", SPANS);
          }
        });
    timed("documents read and results committed", count, () -> commitAll(corpus, "1.0.0"));
    timed("again with a second version", count, () -> commitAll(corpus, "2.0.0"));
    timed(
        "imported again, unchanged",
        count,
        () -> {
          for (int i = 0; i < count; i++) {
            corpus.add(new ImportedDocument(Samples.article(i), List.of()));
          }
        });
    timed(
        "documents read",
        count,
        () -> {
          for (Iterator<Document> all = corpus.documents(); all.hasNext(); ) {
            all.next();
          }
        });
    timed(
        "current layers read",
        count,
        () -> {
          for (int i = 0; i < count; i++) {
            corpus.current(String.format(Locale.ROOT, "news/%06d", i));
          }
        });
  }

  private static void commitAll(Corpus corpus, String version) throws IOException {
    for (Iterator<Document> all = corpus.documents(); all.hasNext(); ) {
      Document document = all.next();
      corpus.commit(Samples.result(document, Samples.entities(document, version, SPANS)));
    }
  }

  private static void measureCodec() throws IOException {
    List<List<FeatureTable>> layers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Layer layer = Samples.entities(Samples.article(i), "1.0.0", SPANS);
      layers.add(layer.tables());
    }
    List<byte[]> blobs = new ArrayList<>();
    for (int round = 0; round < 10; round++) {
      blobs.clear();
      layers.forEach(tables -> blobs.add(TablesCodec.encode(tables)));
      for (byte[] blob : blobs) {
        TablesCodec.decode(blob);
      }
    }
    long bytes = blobs.stream().mapToLong(b -> b.length).sum() / blobs.size();
    System.out.printf(
        Locale.ROOT, "%-42s %,10d bytes of %d spans%n", "a layer packed", bytes, SPANS);
    int rounds = 20 * layers.size();
    timed(
        "layers encoded",
        rounds,
        () -> {
          for (int round = 0; round < 20; round++) {
            layers.forEach(TablesCodec::encode);
          }
        });
    timed(
        "layers decoded",
        rounds,
        () -> {
          for (int round = 0; round < 20; round++) {
            for (byte[] blob : blobs) {
              TablesCodec.decode(blob);
            }
          }
        });
  }

  private static void measureDurability(String home) throws IOException {
    byte[] value = new byte[2_000];
    try (Database database = TestStores.database(home, "bench")) {
      for (Durability durability : Durability.values()) {
        timed(
            "transactions safe from loss of " + durability.name().toLowerCase(Locale.ROOT),
            2_000,
            () -> {
              for (int i = 0; i < 2_000; i++) {
                String hash = durability + " " + i;
                database.write(
                    "measure",
                    durability,
                    s -> s.change("INSERT INTO original (hash, bytes) VALUES (?, ?)", hash, value));
              }
            });
      }
    }
  }

  private static void timed(String what, int count, Step step) throws IOException {
    long cpu = cpuNanos();
    long start = System.nanoTime();
    step.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (cpuNanos() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-42s %,9.0f a second, %,9.0f a CPU second (%,.1f s)%n",
        what,
        count / seconds,
        count / cpuSeconds,
        seconds);
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
