package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.SameLayer.assertSameLayer;
import static org.postil.store.internal.Samples.entities;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.store.Corpus;

/** What was acknowledged is there after kill -9. */
class CrashTest extends CorpusTest {

  private static final int ROUNDS = 5;
  private static final int SPANS = 80;

  /** Imports and commits without end, and says so after each. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws IOException {
      int number = Integer.parseInt(arguments[1]);
      try (SqlCorpusStore store = TestStores.open(arguments[0])) {
        Corpus corpus = store.create("news");
        while (true) {
          Document document = Samples.article(number);
          corpus.add(new ImportedDocument(document, List.of()));
          System.out.println("added " + number + ".");
          corpus.commit(Samples.result(document, entities(document, "1.0.0", SPANS)));
          System.out.println("kept " + number + ".");
          number++;
        }
      }
    }
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> said = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      workAndDie(round * 10_000, 1 + random.nextInt(300), said);
      assertTrue(said.size() > round, "seed " + seed);
      assertIntact();
      try (SqlCorpusStore store = TestStores.open(home)) {
        Corpus corpus = store.corpus("news").orElseThrow();
        for (String line : said) {
          assertKept(corpus, line, "seed " + seed + " round " + round);
        }
      }
    }
  }

  private void workAndDie(int first, int lines, List<String> said) throws Exception {
    try (ForkedJvm worker =
        ForkedJvm.start(Worker.class, home, folder, List.of(), Integer.toString(first))) {
      for (int i = 0; i < lines; i++) {
        said.add(worker.readLine());
      }
      worker.kill();
      // What it said before it died was acknowledged too.
      for (String line = worker.readLine(); line != null; line = worker.readLine()) {
        if (line.matches("(added|kept) \\d+\\.")) {
          said.add(line);
        }
      }
    }
  }

  private void assertKept(Corpus corpus, String line, String hint) {
    String[] words = line.split(" ");
    Document expected = Samples.article(Integer.parseInt(words[1].replace(".", "")));
    assertEquals(expected.text(), corpus.document(expected.id()).orElseThrow().text(), hint);
    if (words[0].equals("kept")) {
      Layer layer = entities(expected, "1.0.0", SPANS);
      assertSameLayer(layer, corpus.current(expected.id()).get(0), hint);
    }
  }

  private void assertIntact() throws Exception {
    assertTrue(corpus.care().examine(false, finding -> {}).isClean());
  }
}
