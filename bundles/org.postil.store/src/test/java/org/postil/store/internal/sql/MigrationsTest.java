package org.postil.store.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.SameLayer.assertSameLayer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.store.Finding;
import org.postil.api.store.JobRecord;
import org.postil.api.store.WorkingCorpus;
import org.postil.store.internal.ForkedJvm;
import org.postil.store.internal.Samples;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestStores;

/** A file of every released schema is brought up to date and loses nothing. */
public class MigrationsTest {

  @TempDir Path home;

  static void assertHoldsWhatWasWritten(String home) throws IOException {
    try (SqlCorpusStore store = TestStores.open(home)) {
      WorkingCorpus corpus = TestStores.corpus(store, "old");
      Document rich = Samples.rich("rich");
      Document read = corpus.document("rich").orElseThrow();
      assertEquals(rich.text(), read.text());
      assertEquals(rich.metadata(), read.metadata());
      assertEquals(rich.original().changes(), read.original().changes());
      Layer layer = corpus.current("rich").get(0);
      assertEquals("1.0.0", layer.header().version());
      assertEquals(3, layer.spanCount());
      assertSameLayer(layer, corpus.find(read, layer.fingerprint()).orElseThrow(), "same");
      assertEquals(2, corpus.layers("rich").size());
      assertEquals("A better text.", corpus.document("plain").orElseThrow().text());
      assertEquals("Too slow.", corpus.quarantined().get(0).failure().message());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aStoredFileOfASchemaIsBroughtUpToDate(int schema) throws IOException {
    OldCorpora.unpack(schema, home);
    assertHoldsWhatWasWritten(home.toString());
    assertIsInOrder(home.toString(), schema);
  }

  /** Once it is up to date. */
  static void assertIsInOrder(String home, int schema) throws IOException {
    try (SqlCorpusStore store = TestStores.open(home)) {
      WorkingCorpus corpus = TestStores.corpus(store, "old");
      List<JobRecord> jobs = corpus.jobs().jobs();
      assertEquals(schema < 2 ? 0 : 1, jobs.size());
      for (JobRecord job : jobs) {
        assertEquals(JobRecord.State.INTERRUPTED, job.state());
        assertEquals(List.of(3L, 1L), List.of(job.documents(), job.done()));
        corpus.jobs().resume(job.number()).close();
      }
      assertEquals(schema < 3 ? 0 : 2, corpus.journal().entries("rich").size());
      List<Finding> findings = new ArrayList<>();
      corpus.care().examine(false, findings::add);
      assertEquals(List.of(), findings);
    }
  }

  /** Is killed after the last statement of a migration, before its commit. */
  static final class HalfMigrated {
    private HalfMigrated() {}

    public static void main(String[] arguments) throws Exception {
      Path file = Path.of(arguments[0], "corpora", "old", "corpus.db");
      try (Session session = new Session(SqliteDatabase.source(file).getConnection())) {
        session.run("PRAGMA journal_mode = WAL");
        session.begin();
        session.run(Migrations.script(2));
        session.run("PRAGMA user_version = 2");
        // Fills the cache, so that pages of the open transaction reach the disk.
        session.run("PRAGMA cache_size = 5");
        session.run("CREATE TABLE large (bytes BLOB)");
        for (int i = 0; i < 500; i++) {
          session.change("INSERT INTO large VALUES (zeroblob(9000))");
        }
        System.out.println("half migrated");
        System.in.read();
      }
    }
  }

  @Test
  void aProcessKilledInAMigrationLeavesTheOldSchema() throws Exception {
    Path file = OldCorpora.unpack(1, home);
    try (ForkedJvm migrating =
        ForkedJvm.start(HalfMigrated.class, home.toString(), home, List.of())) {
      assertEquals("half migrated", migrating.readLine());
      migrating.kill();
    }
    assertTrue(Files.size(file.resolveSibling("corpus.db-wal")) > 1_000_000, "it had written");
    assertHoldsWhatWasWritten(home.toString());
  }
}
