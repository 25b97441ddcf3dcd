package org.postil.store.internal.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;
import org.postil.api.review.Review;
import org.postil.api.review.RunningReview;
import org.postil.api.store.WorkingCorpus;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.store.internal.Backend;
import org.postil.store.internal.ForkedJvm;
import org.postil.store.internal.Samples;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestPostgres;
import org.postil.store.internal.TestStores;

/**
 * Two processes of eight threads each decide about the same documents. Nothing is lost, and the
 * fold of each document equals that of the same decisions made one after the other by one thread.
 * Run by {@code bench/decisions}.
 */
final class ManyDeciders {

  private static final int PROCESSES = 2;
  private static final int THREADS = 8;
  private static final int DOCUMENTS = 20;
  private static final int SPANS = 30;

  private ManyDeciders() {}

  /** Runs with a number of decisions, and tells of it. */
  public static void main(String[] arguments) throws Exception {
    int decisions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Backend backend = arguments.length > 1 ? Backend.valueOf(arguments[1]) : Backend.SQLITE;
    Path folder = Files.createTempDirectory("postil-decisions");
    long start = System.nanoTime();
    int made = run(backend, folder, decisions);
    System.out.println(
        backend
            + ": "
            + made
            + " decisions of 2 processes with 8 threads each in "
            + (System.nanoTime() - start) / 1_000_000
            + " ms; none lost, folds equal those of a serial replay");
  }

  /** One of the processes. */
  static final class Process {
    private Process() {}

    public static void main(String[] arguments) throws Exception {
      int each = Integer.parseInt(arguments[2]);
      try (SqlCorpusStore store = TestStores.open(arguments[0])) {
        WorkingCorpus corpus = TestStores.corpus(store, "news");
        System.out.println("ready");
        System.in.read();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
          String person = arguments[1] + t;
          threads.add(new Thread(() -> decide(corpus.journal(), person, each)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
          thread.join();
        }
      }
    }
  }

  private static void decide(Journal journal, String person, int count) {
    Random random = new Random(person.hashCode());
    for (int i = 0; i < count; i++) {
      Document document = Samples.article(random.nextInt(DOCUMENTS));
      Draft draft = new Draft(document.id(), person, decision(document, random));
      try {
        System.out.println("kept " + journal.append(draft).number() + " " + person);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Decision decision(Document document, Random random) {
    Layer layer = Samples.entities(document, "1.0.0", SPANS);
    List<org.postil.api.layer.Span> spans = layer.spans();
    Anchor anchor = Anchor.of(document.text(), spans.get(random.nextInt(spans.size())));
    return switch (random.nextInt(6)) {
      case 0 -> new Decision.Accept(anchor);
      case 1 -> new Decision.Reject(anchor);
      case 2 -> new Decision.Relabel(anchor, random.nextBoolean() ? "ORG" : "LOC");
      case 3 -> new Decision.Delete(anchor);
      case 4 -> new Decision.NoteOnDocument("n" + random.nextInt(100));
      default ->
          new Decision.Add(
              Anchor.at(
                  document.text(), "org.example.EntityMention", 0, 1 + random.nextInt(9), "PER"),
              new TreeMap<>());
    };
  }

  static int run(Backend backend, Path folder, int decisions) throws Exception {
    String home = folder.resolve("parallel").toString();
    if (backend == Backend.POSTGRESQL) {
      TestPostgres.require().empty();
      home = TestPostgres.require().home();
    }
    fill(home);
    Set<String> kept = decideInParallel(home, folder, decisions / (PROCESSES * THREADS));
    String serial = folder.resolve("serial").toString();
    fill(serial);
    try (SqlCorpusStore one = TestStores.open(home);
        SqlCorpusStore other = TestStores.open(serial)) {
      WorkingCorpus parallel = TestStores.corpus(one, "news");
      WorkingCorpus replayed = TestStores.corpus(other, "news");
      Set<String> found = new HashSet<>();
      for (Iterator<Entry> all = parallel.journal().after(0); all.hasNext(); ) {
        Entry entry = all.next();
        found.add("kept " + entry.number() + " " + entry.person());
        replayed.journal().append(new Draft(entry.document(), entry.person(), entry.decision()));
      }
      require(found.equals(kept), "what was acknowledged is not what the journal has");
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = Samples.article(i);
        require(
            state(parallel, document).equals(state(replayed, document)),
            "the fold of " + document.id() + " differs from that of a serial replay");
      }
      return kept.size();
    }
  }

  private static Set<String> decideInParallel(String home, Path folder, int each) throws Exception {
    Set<String> kept = new HashSet<>();
    try (ForkedJvm first =
            ForkedJvm.start(Process.class, home, folder, List.of(), "x", Integer.toString(each));
        ForkedJvm second =
            ForkedJvm.start(Process.class, home, folder, List.of(), "y", Integer.toString(each))) {
      for (ForkedJvm process : List.of(first, second)) {
        require("ready".equals(process.readLine()), "a process did not start");
      }
      first.writeLines(1);
      second.writeLines(1);
      Thread reader = new Thread(() -> readAll(second, kept));
      reader.start();
      readAll(first, kept);
      reader.join();
    }
    require(
        kept.size() == PROCESSES * THREADS * each,
        "acknowledged " + kept.size() + " decisions of " + PROCESSES * THREADS * each);
    return kept;
  }

  private static void readAll(ForkedJvm process, Set<String> kept) {
    try {
      for (String line = process.readLine(); line != null; line = process.readLine()) {
        synchronized (kept) {
          kept.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(String home) throws IOException {
    try (SqlCorpusStore store = TestStores.open(home)) {
      WorkingCorpus corpus = (WorkingCorpus) store.create("news");
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = Samples.article(i);
        corpus.add(new ImportedDocument(document, List.of()));
        corpus.commit(Samples.result(document, Samples.entities(document, "1.0.0", SPANS)));
      }
    }
  }

  /** The fold without times. */
  private static String state(WorkingCorpus corpus, Document document) {
    RunningReview running = new LayerReviewer().start(document, corpus.current(document.id()));
    corpus.journal().entries(document.id()).forEach(running::add);
    Review review = running.review();
    StringBuilder text = new StringBuilder();
    review.spans().forEach(span -> text.append(span).append('\n'));
    review.notes().forEach(note -> text.append(note.number()).append(note.decision()));
    return text.append(review.labels()).append(review.undone()).append(review.last()).toString();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }
}
