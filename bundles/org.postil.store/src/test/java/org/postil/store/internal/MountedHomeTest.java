package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.store.Finding;
import org.postil.api.store.WorkingCorpus;

/** A disk that is full and one that may not be written to, mounted for one process. */
class MountedHomeTest {

  private static final String NAMES = "corpora/news/corpus.db";

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void make() throws IOException, InterruptedException {
    home = Files.createDirectories(folder.resolve("home"));
    int code = -1;
    try {
      code =
          new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", home.toString())
              .start()
              .waitFor();
    } catch (IOException e) {
      // There is no such program.
    }
    Assumptions.assumeTrue(code == 0, "Skipped: this machine lets nobody mount (unshare -rm)");
  }

  private static SqlCorpusStore store(Path home) {
    return new SqlCorpusStore(home, Duration.ofSeconds(5));
  }

  private List<String> run(Class<?> main, String script) throws IOException {
    List<String> lines = new ArrayList<>();
    try (ForkedJvm process = ForkedJvm.startWithMounts(main, script, home, folder)) {
      for (String line = process.readLine(); line != null; line = process.readLine()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Fills a small disk, makes room again and looks whether all is there. */
  static final class Filler {
    private Filler() {}

    public static void main(String[] arguments) throws IOException {
      Path home = Path.of(arguments[0]);
      Path ballast = Files.write(home.resolve("ballast"), new byte[1 << 20]);
      int added = 0;
      try (SqlCorpusStore store = store(home)) {
        WorkingCorpus corpus = (WorkingCorpus) store.create("news");
        try {
          while (added < 100_000) {
            Document document = Samples.article(added);
            corpus.add(new ImportedDocument(document, List.of()));
            corpus
                .journal()
                .append(new Draft(document.id(), "ann", new Decision.NoteOnDocument("x")));
            added++;
          }
        } catch (IOException e) {
          System.out.println(e.getMessage());
        }
      }
      Files.delete(ballast);
      try (SqlCorpusStore store = store(home)) {
        WorkingCorpus corpus = (WorkingCorpus) store.corpus("news").orElseThrow();
        int kept = 0;
        for (int i = 0; i < added; i++) {
          Document document = Samples.article(i);
          boolean isThere =
              corpus.document(document.id()).orElseThrow().text().equals(document.text())
                  && corpus.journal().entries(document.id()).size() == 1;
          kept += isThere ? 1 : 0;
        }
        corpus.add(Samples.imported("new", "There is room again."));
        List<Finding> findings = new ArrayList<>();
        corpus.care().examine(false, findings::add);
        System.out.println("added more than ten: " + (added > 10));
        System.out.println("lost: " + (added - kept));
        System.out.println("findings: " + findings);
      }
    }
  }

  @Test
  void aFullDiskIsToldAndNothingAcknowledgedIsLost() throws IOException {
    List<String> said = run(Filler.class, "mount -t tmpfs -o size=4m none '" + home + "'");
    assertEquals(4, said.size(), said.toString());
    assertTrue(said.get(0).contains(home.resolve(NAMES).toString()), said.toString());
    assertTrue(said.get(0).contains("disk is full; free some space"), said.toString());
    assertEquals(
        List.of("added more than ten: true", "lost: 0", "findings: []"), said.subList(1, 4));
  }

  /** Says what becomes of a corpus that is there, and of a new one. */
  static final class Visitor {
    private Visitor() {}

    public static void main(String[] arguments) throws IOException {
      try (SqlCorpusStore store = store(Path.of(arguments[0]))) {
        attempt(() -> store.corpus("news").orElseThrow().add(Samples.imported("b", "More.")));
        attempt(() -> store.create("fresh"));
      }
    }

    private interface Attempt {
      Object make() throws IOException;
    }

    private static void attempt(Attempt attempt) {
      try {
        System.out.println("done: " + attempt.make());
      } catch (IOException | UncheckedIOException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void aReadOnlyHomeIsToldWithTheRemedyAndStaysAsItIs() throws IOException {
    try (SqlCorpusStore store = store(home)) {
      store.create("news").add(Samples.imported("a", "One text."));
    }
    List<String> said =
        run(
            Visitor.class,
            "mount --bind '"
                + home
                + "' '"
                + home
                + "' && mount -o remount,bind,ro '"
                + home
                + "'");
    assertEquals(2, said.size(), said.toString());
    assertTrue(said.get(0).contains(home.resolve("corpora/news").toString()), said.toString());
    assertTrue(said.get(1).contains(home.resolve("corpora/fresh").toString()), said.toString());
    for (String each : said) {
      assertTrue(each.contains("--home"), each);
    }
    try (SqlCorpusStore store = store(home)) {
      assertEquals(1, store.corpus("news").orElseThrow().size());
    }
  }
}
