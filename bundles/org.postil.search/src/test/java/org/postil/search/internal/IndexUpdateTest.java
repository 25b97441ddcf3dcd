package org.postil.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Metadata;
import org.postil.api.review.Decision;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchLine;
import org.postil.api.store.Finding;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.search.internal.TestCorpus.Said;

/** The index knows of every change, and mends itself. */
class IndexUpdateTest {

  private static final Said NORTHWIRE =
      new Said(
          TestCorpus.ENTITY, 4, 13, Map.of("label", "ORG", "name", "Northwire", "confidence", 0.5));

  @TempDir private Path home;
  private TestCorpus corpus;

  @BeforeEach
  void open() throws IOException {
    corpus = new TestCorpus(home);
    corpus.add("a", "The Northwire ferry left the harbour.", "Le Port");
    corpus.add("b", "No ferry came.", "");
  }

  @AfterEach
  void close() throws IOException {
    corpus.close();
  }

  private long hits(String query) throws IOException {
    return corpus.search(query).hits();
  }

  @Test
  void importsRunsDecisionsCorrectionsAndDeletionsAreFoundAtOnce() throws IOException {
    assertEquals(2, hits("ferry"));
    assertEquals(0, hits("[ORG]"));
    corpus.say("a", List.of(NORTHWIRE));
    assertEquals(1, hits("[ORG]"));
    corpus.decide("a", new Decision.Reject(corpus.anchor("a", NORTHWIRE)));
    assertEquals(0, hits("[ORG]"));
    assertEquals(1, hits("[ORG is=rejected by=anna layer=entities]"));
    corpus.corpus().editor().correct("b", "No barge came.", "anna");
    assertEquals(1, hits("ferry"));
    assertEquals(1, hits("barge"));
    corpus
        .corpus()
        .editor()
        .describe("b", new Metadata("Nord", null, null, null, Map.of()), "anna");
    assertEquals(1, hits("barge {source=nord}"));
    corpus.corpus().bin().put(List.of("b"), "anna");
    assertEquals(0, hits("barge"));
    corpus.corpus().bin().takeOut(List.of("b"));
    assertEquals(1, hits("barge"));
    corpus.add("c", "A third ferry.", "", TestCorpus.layer("gold", "c", List.of(NORTHWIRE)));
    assertEquals(1, hits("[ORG is=imported layer=gold]"));
  }

  @Test
  void peopleWorkThatComesForADocumentThatIsThereIsFound() throws IOException {
    assertEquals(0, hits("[ORG]"));
    corpus.add(
        "a",
        "The Northwire ferry left the harbour.",
        "Le Port",
        TestCorpus.layer("gold", "a", List.of(NORTHWIRE)));
    assertEquals(1, hits("[ORG is=gold]"));
  }

  @Test
  void onlyWhatHasChangedIsReadAnew() throws IOException {
    assertEquals(2, corpus.open().update(corpus.corpus(), done -> {}));
    assertEquals(0, corpus.open().update(corpus.corpus(), done -> {}));
    corpus.corpus().editor().correct("b", "No barge came.", "anna");
    assertEquals(1, corpus.open().update(corpus.corpus(), done -> {}));
    corpus.reopenIndex();
    assertEquals(0, corpus.open().update(corpus.corpus(), done -> {}));
    assertEquals(2, corpus.open().rebuild(corpus.corpus(), done -> {}));
  }

  @Test
  void anIndexOfAnotherCorpusOfTheSameNameIsNotTaken() throws IOException {
    assertEquals(1, hits("northwire"));
    corpus.close();
    Files.move(home.resolve("corpora/c/index"), home.resolve("old"));
    try (Stream<Path> files = Files.walk(home.resolve("corpora"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    corpus = new TestCorpus(home);
    corpus.add("a", "Something else entirely.", "");
    corpus.add("b", "Nothing.", "");
    Files.move(home.resolve("old"), home.resolve("corpora/c/index"));
    assertEquals(0, hits("northwire"));
    assertEquals(1, hits("entirely"));
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      assertEquals(2, hits("ferry"));
      corpus.open().close();
      List<Path> files;
      try (Stream<Path> all = Files.list(corpus.index())) {
        files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
      }
      assertTrue(files.size() > 2, files.toString());
      Path file = files.get(random.nextInt(files.size()));
      switch (random.nextInt(3)) {
        case 0 -> Files.delete(file);
        case 1 -> Files.write(file, new byte[random.nextInt(40)]);
        default ->
            Files.write(
                file,
                "not an index at all, but some other text"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      assertEquals(2, hits("ferry"), "seed " + seed + ", round " + round + ", " + file);
    }
  }

  @Test
  void renamedLabelsAreFoundByTheirNamesAndOthersAreNotReadAnew() throws IOException {
    Tagsets tagsets = corpus.corpus().tagsets();
    corpus.say("a", List.of(NORTHWIRE));
    corpus.decide("b", new Decision.LabelDocument("sport"));
    assertEquals(1, hits("[ORG]"));
    tagsets.change(new TagAction.Rename(TestCorpus.ENTITY, "ORG", "COMPANY"), "anna");
    assertEquals(1, corpus.open().update(corpus.corpus(), done -> {}));
    assertEquals(1, hits("[COMPANY]"));
    tagsets.change(
        new TagAction.Rename("org.postil.types.DocumentLabel", "sport", "Sports"), "anna");
    assertEquals(1, hits("{label=Sports}"));
    tagsets.undo("anna");
    assertEquals(1, hits("{label=sport}"));
    assertEquals(1, hits("[COMPANY]"));
    tagsets.undo("anna");
    assertEquals(1, hits("[ORG]"));
    assertEquals(0, corpus.open().update(corpus.corpus(), done -> {}));
  }

  @Test
  void aQuestionWithTheNameThatALabelHadFindsItUnderItsPresentName() throws IOException {
    Tagsets tagsets = corpus.corpus().tagsets();
    corpus.say("a", List.of(NORTHWIRE));
    corpus.decide("b", new Decision.LabelDocument("sport"));
    tagsets.change(new TagAction.Rename(TestCorpus.ENTITY, "ORG", "COMPANY"), "anna");
    tagsets.change(new TagAction.Merge(TestCorpus.ENTITY, "COMPANY", "FIRM"), "anna");
    tagsets.change(
        new TagAction.Rename("org.postil.types.DocumentLabel", "sport", "Sports"), "anna");
    for (String query :
        List.of(
            "[ORG]", "[org]", "[entity:ORG]", "[entity label=company]", "[COMPANY] NEAR ferry")) {
      assertEquals(1, hits(query), query);
    }
    assertEquals(0, hits("[entity label!=ORG]"));
    assertEquals(1, hits("[entity label!=PER]"));
    assertEquals(0, hits("[timex:ORG]"));
    assertEquals(1, hits("{label=sport}"));
    assertEquals(1, hits("ferry {label!=sport}"));
    assertEquals(
        List.of(new SearchAnswer.Count("entity:FIRM", 1)), corpus.search("[ORG]").byLabel());
  }

  private List<Finding> examine(boolean repair, long compared) throws IOException {
    List<Finding> findings = new ArrayList<>();
    assertEquals(compared, corpus.open().examine(corpus.corpus(), repair, findings::add));
    return findings;
  }

  @Test
  void theDoctorSeesWhetherTheIndexAgrees() throws IOException {
    assertEquals(List.of(), examine(false, 0), "there is no index yet");
    corpus.say("a", List.of(NORTHWIRE));
    assertEquals(1, hits("[ORG]"));
    assertEquals(List.of(), examine(false, 2));
    corpus.decide("a", new Decision.Reject(corpus.anchor("a", NORTHWIRE)));
    assertEquals(List.of(), examine(false, 1), "the next search reads a anew");
    assertEquals(0, hits("[ORG]"));
    assertEquals(List.of(), examine(false, 2));
    corpus
        .corpus()
        .tagsets()
        .change(new TagAction.Rename(TestCorpus.ENTITY, "ORG", "COMPANY"), "anna");
    assertEquals(List.of(), examine(false, 0), "the next search looks for the names");
  }

  @Test
  void anIndexThatDoesNotAgreeIsFoundAndMadeAnew() throws Exception {
    corpus.say("a", List.of(NORTHWIRE));
    assertEquals(1, hits("[ORG]"));
    // As if a defect had left an entry behind.
    corpus.withoutMark("a", () -> corpus.decide("a", new Decision.LabelDocument("sport")));
    List<Finding> found = examine(false, 2);
    assertEquals(1, found.size());
    assertTrue(
        found.get(0).problem().contains("1 document is not as in the corpus, the first is [a]"));
    assertTrue(found.get(0).remedy().contains("postil search --rebuild --corpus c"));
    assertTrue(examine(true, 2).get(0).mended());
    assertEquals(List.of(), examine(false, 2));
    assertEquals(1, hits("{label=sport}"));
  }

  @Test
  void aDamagedIndexIsFoundAndMadeAnew() throws IOException {
    assertEquals(2, hits("ferry"));
    corpus.reopenIndex();
    Path file;
    try (Stream<Path> all = Files.list(corpus.index())) {
      file = all.filter(each -> each.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertTrue(examine(false, 0).get(0).problem().contains("cannot be read"));
    assertTrue(examine(true, 0).get(0).mended());
    assertEquals(List.of(), examine(false, 2));
    assertEquals(2, hits("ferry"));
  }

  private void awaitIndexOf(int documents) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    long compared = 0;
    while (compared < documents && System.nanoTime() < end) {
      compared = corpus.open().examine(corpus.corpus(), false, finding -> {});
    }
    assertEquals(documents, compared, "documents that stand in the index as in the corpus");
    assertEquals(0, corpus.open().update(corpus.corpus(), done -> {}));
  }

  @Test
  void theIndexFollowsTheCorpusWhileNobodySearches() throws IOException {
    corpus.lookAfterIndex(Duration.ofMillis(20));
    assertEquals(2, hits("ferry"));
    corpus.say("a", List.of(NORTHWIRE));
    corpus.add("c", "A third ferry.", "");
    awaitIndexOf(3);
  }

  @Test
  void anIndexIsFollowedByAProcessThatNeverSearched() throws IOException {
    corpus.lookAfterIndex(Duration.ofMillis(20));
    corpus.open().follow(corpus.corpus());
    assertFalse(Files.exists(corpus.index()), "who never searched has no index to keep");
    assertEquals(2, hits("ferry"));
    corpus.lookAfterIndex(Duration.ofMillis(20));
    corpus.open().follow(corpus.corpus());
    corpus.add("c", "A third ferry.", "");
    awaitIndexOf(3);
  }

  @Test
  void aLineShowsTheHitInItsContextWithItsAnnotations() throws IOException {
    corpus.say("a", List.of(NORTHWIRE));
    SearchAnswer answer =
        corpus.search("[entity confidence<0.6 name~NORTH] NEAR/2 harbour OR northwire");
    SearchLine line = answer.lines().get(0);
    assertEquals(
        List.of("The", "Northwire", "ferry left the harbour."),
        List.of(line.before(), line.text(), line.after()));
    assertEquals("suggested", line.marks().get(0).status());
    assertEquals(List.of(new SearchAnswer.Count("entity:ORG", 1)), answer.byLabel());
    assertEquals(List.of(new SearchAnswer.Count("Le Port", 1)), answer.bySource());
    assertEquals(List.of(new SearchAnswer.Count("a", 1)), answer.byDocument());
  }

  @Test
  void conditionsAloneFindDocuments() throws IOException {
    SearchAnswer answer = corpus.search("{id=b}");
    assertEquals(1, answer.hits());
    assertEquals("No ferry came.", answer.lines().get(0).after());
    corpus.decide("b", new Decision.LabelDocument("sport"));
    assertEquals(1, hits("{label=sport}"));
    assertEquals(1, hits("ferry {label!=sport}"));
  }
}
