package org.postil.store.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.imported;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.ForkedJvm;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestStores;

class JournalTest extends CorpusTest {

  @BeforeEach
  void fill() throws IOException {
    corpus.add(imported("a", "Text of a"));
    corpus.add(imported("b", "Text of b"));
  }

  private static Draft note(String document, String text) {
    return new Draft(document, "ann", new Decision.NoteOnDocument(text));
  }

  private static String text(Entry entry) {
    return ((Decision.NoteOnDocument) entry.decision()).text();
  }

  private List<String> notes(String document) {
    return corpus.journal().entries(document).stream().map(JournalTest::text).toList();
  }

  @Test
  void entriesComeBackInOrderByDocument() throws IOException {
    Journal journal = corpus.journal();
    journal.append(note("b", "1"));
    journal.append(note("a", "2"));
    Entry last = journal.append(note("b", "3 \ud83d\ude80 \ud83d \u0000"));
    assertEquals(3, last.number());
    reopen();
    assertEquals(List.of("1", "3 \ud83d\ude80 \ud83d \u0000"), notes("b"));
    assertEquals(List.of("2"), notes("a"));
    assertEquals(List.of(), notes("none"));
    assertEquals(last, corpus.journal().entries("b").get(1));
  }

  @Test
  void aClockThatJumpsBackChangesNoOrder() throws Exception {
    sql(
        "INSERT INTO journal (document, revision, person, at_ms, kind, decision)"
            + " SELECT id, latest, 'ann', 9999999999999, 'noteOnDocument',"
            + " '{\"kind\":\"noteOnDocument\",\"text\":\"of the year 2286\"}'"
            + " FROM document WHERE name = 'a'");
    corpus.journal().append(note("a", "of today"));
    List<Entry> entries = corpus.journal().entries("a");
    assertEquals(List.of(1L, 2L), entries.stream().map(Entry::number).toList());
    assertTrue(entries.get(1).time().isBefore(entries.get(0).time()));
    assertEquals(List.of("of the year 2286", "of today"), notes("a"));
    assertTrue(corpus.care().examine(false, finding -> {}).isClean());
  }

  @Test
  void decisionsOfEveryKindComeBack() throws IOException {
    assertTrue(RandomDecisions.kinds().size() >= 15, RandomDecisions.kinds().toString());
    for (long seed = 0; seed < 30; seed++) {
      for (Decision decision : new RandomDecisions(seed).oneOfEach()) {
        Entry entry = corpus.journal().append(new Draft("a", "ann", decision));
        assertEquals(decision, entry.decision(), "seed " + seed);
      }
    }
  }

  @Test
  void allEntriesAreReadInPagesWithThoseAddedMeanwhile() throws IOException {
    Journal journal = corpus.journal();
    for (int i = 0; i < 1_200; i++) {
      journal.append(note("a", "" + i));
    }
    List<Long> seen = new ArrayList<>();
    for (Iterator<Entry> all = journal.after(100); all.hasNext(); ) {
      seen.add(all.next().number());
      if (seen.size() == 700) {
        journal.append(note("b", "meanwhile"));
      }
    }
    assertEquals(1_101, seen.size());
    assertEquals(101, seen.get(0));
    assertEquals(1_201, seen.get(1_100));
  }

  @Test
  void aDecisionOnAnOldStateIsNotRecorded() throws IOException {
    Journal journal = corpus.journal();
    long first = journal.appendAfter(note("a", "1"), 0).orElseThrow().number();
    journal.append(note("b", "elsewhere"));
    assertTrue(journal.appendAfter(note("a", "2"), first).isPresent());
    assertEquals(Optional.empty(), journal.appendAfter(note("a", "3"), first));
    assertEquals(Optional.empty(), journal.appendAfter(note("a", "3"), 0));
    assertEquals(List.of("1", "2"), notes("a"));
    assertEquals(4, journal.append(note("a", "3")).number(), "refusals leave no gap");
  }

  @Test
  void manyDecisionsAreRecordedTogetherButForThoseThatComeTooLate() throws IOException {
    Journal journal = corpus.journal();
    journal.append(note("a", "1"));
    List<Optional<Entry>> written =
        journal.appendEach(
            List.of(new Journal.Seen(note("a", "2"), 0), new Journal.Seen(note("b", "3"), 0)));
    assertEquals(Optional.empty(), written.get(0));
    assertEquals(List.of(written.get(1).orElseThrow()), journal.entries("b"));
    List<Journal.Seen> unknown =
        List.of(new Journal.Seen(note("a", "4"), 1), new Journal.Seen(note("none", "5"), 0));
    assertThrows(IOException.class, () -> journal.appendEach(unknown));
    assertEquals(List.of("1"), notes("a"), "all of them or none");
  }

  @Test
  void aDecisionOnAnUnknownDocumentIsRefused() {
    IOException unknown =
        assertThrows(IOException.class, () -> corpus.journal().append(note("none", "1")));
    assertTrue(unknown.getMessage().contains("[none]"), unknown.getMessage());
  }

  @Test
  void aPersonWhoseNameCannotBeKeptIsRefused() {
    for (String bad : List.of("a\u0000", "\ud83d")) {
      Draft draft = new Draft("a", bad, new Decision.NoteOnDocument("1"));
      assertThrows(IOException.class, () -> corpus.journal().append(draft));
    }
  }

  @Test
  void aDecisionOfANewerProgramIsToldApart() throws Exception {
    corpus.journal().append(note("a", "1"));
    try (Connection connection = TestStores.connect(home, "news")) {
      connection
          .createStatement()
          .execute(
              "INSERT INTO journal (document, revision, person, at_ms, kind, decision)"
                  + " VALUES (1, 1, 'ann', 0, 'dream', '{\"kind\":\"dream\"}')");
    }
    Exception newer = assertThrows(Exception.class, () -> corpus.journal().entries("a"));
    assertTrue(newer.getMessage().contains("[dream]"), newer.getMessage());
    assertTrue(newer.getMessage().contains("entry 2"), newer.getMessage());
  }

  @Test
  void nobodyChangesOrRemovesAnEntry() throws Exception {
    corpus.journal().append(note("a", "1"));
    try (Connection connection = TestStores.connect(home, "news")) {
      for (String sql : List.of("UPDATE journal SET person = 'eve'", "DELETE FROM journal")) {
        SQLException never =
            assertThrows(SQLException.class, () -> connection.createStatement().execute(sql));
        assertTrue(never.getMessage().contains("never"), never.getMessage());
      }
    }
  }

  /** Several threads decide about the same documents, each seeing what the others decided. */
  static final class Deciders {
    private Deciders() {}

    static final int THREADS = 4;
    static final int EACH = 40;

    public static void main(String[] arguments) throws Exception {
      try (SqlCorpusStore store = TestStores.open(arguments[0])) {
        Journal journal = TestStores.corpus(store, "news").journal();
        System.out.println("ready");
        System.in.read();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
          String author = arguments[1] + t;
          threads.add(new Thread(() -> decide(journal, author)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
          thread.join();
        }
      }
    }

    private static void decide(Journal journal, String author) {
      for (int i = 0; i < EACH; i++) {
        String document = i % 2 == 0 ? "a" : "b";
        boolean kept = false;
        while (!kept) {
          List<Entry> before = journal.entries(document);
          long seen = before.isEmpty() ? 0 : before.get(before.size() - 1).number();
          Decision decision = new Decision.NoteOnDocument(seen + " " + author + " " + i);
          try {
            // Empty if another was faster: then this one looks again.
            kept = journal.appendAfter(new Draft(document, author, decision), seen).isPresent();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }
    }
  }

  @Test
  void twoProcessesOfManyThreadsLoseNothingAndSeeEachOther() throws Exception {
    try (ForkedJvm first = ForkedJvm.start(Deciders.class, home, folder, List.of(), "x");
        ForkedJvm second = ForkedJvm.start(Deciders.class, home, folder, List.of(), "y")) {
      assertEquals("ready", first.readLine());
      assertEquals("ready", second.readLine());
      first.writeLines(1);
      second.writeLines(1);
      assertEquals(0, first.await());
      assertEquals(0, second.await());
    }
    Map<String, Long> before = new TreeMap<>();
    Map<String, Integer> next = new TreeMap<>();
    long number = 0;
    for (Iterator<Entry> all = corpus.journal().after(0); all.hasNext(); ) {
      Entry entry = all.next();
      assertEquals(++number, entry.number(), "no gaps");
      String[] words = text(entry).split(" ");
      assertEquals(before.getOrDefault(entry.document(), 0L), Long.parseLong(words[0]));
      before.put(entry.document(), entry.number());
      int own = next.getOrDefault(entry.person(), 0);
      assertEquals(own, Integer.parseInt(words[2]), "in the order in which they were made");
      next.put(entry.person(), own + 1);
    }
    assertEquals(2L * Deciders.THREADS * Deciders.EACH, number);
    assertFalse(next.containsValue(0));
  }
}
