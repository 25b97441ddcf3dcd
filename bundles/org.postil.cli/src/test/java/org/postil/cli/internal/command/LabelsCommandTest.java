package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.EditableCorpus;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.search.internal.LuceneSearcher;
import org.postil.search.internal.index.IndexFolder;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.types.PostilTypeSystem;

/** labels on a real corpus with a real index. */
class LabelsCommandTest {

  private static final String ENTITY = "org.postil.types.EntityMention";

  @TempDir private Path home;
  private SqlCorpusStore store;
  private LuceneSearcher searcher;
  private EditableCorpus corpus;
  private CommandRun run = new CommandRun();

  @BeforeEach
  void fill() throws IOException {
    store = new SqlCorpusStore(home, Duration.ofSeconds(5));
    searcher = new LuceneSearcher(new IndexFolder(home), new LayerReviewer());
    corpus = (EditableCorpus) store.create("c");
    corpus.add(
        new ImportedDocument(Documents.of("a", "Anna met Bea at Northwire."), List.of(layer())));
  }

  private static Layer layer() {
    LayerBuilder builder = new LayerBuilder(PostilTypeSystem.description());
    builder.add(ENTITY, 0, 4, Map.of("label", "PER"));
    builder.add(ENTITY, 9, 12, Map.of("label", "PER"));
    builder.add(ENTITY, 16, 25, Map.of("label", "ORG"));
    return builder.build(LayerHeader.GOLD, "a");
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
    store.close();
  }

  private void run(int code, String... args) {
    run = new CommandRun();
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--corpus";
    all[args.length + 1] = "c";
    assertEquals(code, run.run(new LabelsCommand(store, searcher, run.terminal()), all), run.err());
  }

  private void assertOut(String... lines) {
    for (String line : lines) {
      assertTrue(run.out().contains(line), run.out());
    }
  }

  private void assertRefused(String why, String... args) {
    run(2, args);
    assertTrue(run.err().contains(why), run.err());
  }

  @Test
  void aRenameIsListedAndUndone() {
    run(0);
    assertOut("entity:ORG     1\nentity:PER     2");
    run(0, "rename", "entity:PER", "PERSON", "--as", "ann");
    assertOut("[entity:PER] is called [entity:PERSON] now.");
    run(0);
    assertOut("entity:ORG        1\nentity:PERSON     2");
    run(0, "undo");
    assertOut("Undone: rename entity:PER to PERSON");
    run(0);
    assertOut("entity:PER     2");
    run(0, "history");
    assertOut("ann  rename entity:PER to PERSON (undone)");
    assertRefused("none is left to undo", "undo");
  }

  @Test
  void labelsAreAddedMergedAndDeleted() {
    run(0, "add", "entity:SHIP");
    run(0, "merge", "entity:PER", "ORG");
    assertOut("[entity:PER] is part of [entity:ORG] now.");
    run(0, "delete", "entity:SHIP");
    run(0, "add", "document:sport");
    run(0);
    assertOut("entity:ORG         3", "entity:SHIP        0  deleted", "document:sport     0");
    assertEquals("ORG", corpus.tagsets().nameOf(ENTITY, "PER"));
  }

  @Test
  void aNameThatIsInUseIsRefusedWithTheCommandThatMerges() {
    assertRefused("postil labels merge entity:PER ORG --corpus c", "rename", "entity:PER", "ORG");
    assertRefused("expected TYPE:LABEL", "rename", "PER", "PERSON");
    assertRefused("Cannot use type [thing]", "add", "thing:X");
    assertRefused("both names are the same", "merge", "entity:PER", "PER");
  }

  @Test
  void aNameThatWasGivenUpIsRefusedWithTheNameOfNow() {
    run(0, "rename", "entity:PER", "PERSON");
    assertRefused("[PER] is called [PERSON] now", "rename", "entity:PER", "ORG");
  }

  @Test
  void theSecondLabelMayHaveItsTypeBeforeIt() {
    run(0, "merge", "entity:PER", "entity:ORG");
    assertOut("[entity:PER] is part of [entity:ORG] now.");
    run(0, "rename", "entity:ORG", ENTITY + ":https://x");
    assertOut("[entity:ORG] is called [entity:https://x] now.");
    run(0, "rename", "entity:https://x", "a:b");
    assertOut("is called [entity:a:b] now.");
  }

  @Test
  void aLabelOfAnotherTypeIsRefused() {
    assertRefused("expected a label of the same type", "merge", "entity:PER", "timex:DATE");
    assertRefused("expected a label of the same type", "rename", "entity:PER", "document:x");
  }

  @Test
  void aLabelThatNothingHasIsRefusedWithThoseThatThereAre() {
    String why = "nothing has it; there are entity:ORG, entity:PER";
    assertRefused("Cannot change label [entity:COMPANY]: " + why, "merge", "entity:COMPANY", "ORG");
    assertRefused("Cannot change label [entity:per]: " + why, "rename", "entity:per", "PERSON");
    assertRefused("[document:draft]: " + why, "rename", "document:draft", "final");
  }

  @Test
  void aLabelThatIsOnlyOfferedMayBeRenamed() {
    run(0, "add", "document:sport");
    run(0, "rename", "document:sport", "sports");
    assertOut("[document:sport] is called [document:sports] now.");
  }
}
