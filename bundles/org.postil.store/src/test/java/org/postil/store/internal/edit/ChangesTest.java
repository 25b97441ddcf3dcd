package org.postil.store.internal.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.store.Changes;
import org.postil.api.store.EditableCorpus;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.Samples;

/** Whatever changes about a document, its mark and that of the corpus are others then. */
class ChangesTest extends CorpusTest {

  private EditableCorpus corpus;

  @BeforeEach
  void fill() throws IOException {
    corpus = (EditableCorpus) super.corpus;
    corpus.add(new ImportedDocument(Samples.document("a", "One text."), List.of()));
    corpus.add(new ImportedDocument(Samples.document("b", "Another text."), List.of()));
  }

  private interface Change {
    void make() throws IOException;
  }

  private Map<String, Long> marks() {
    Map<String, Long> marks = new HashMap<>();
    corpus.changes().documents().forEachRemaining(each -> marks.put(each.document(), each.mark()));
    return marks;
  }

  /** The change is one of [a] alone. */
  private void assertMarks(Change change) throws IOException {
    String before = corpus.changes().mark();
    Map<String, Long> marks = marks();
    change.make();
    assertNotEquals(before, corpus.changes().mark());
    assertNotEquals(marks.get("a"), marks().get("a"));
    assertEquals(marks.get("b"), marks().get("b"));
  }

  @Test
  void eachChangeOfADocumentGivesItAnotherMark() throws IOException {
    Layer layer = Samples.entities(corpus.document("a").orElseThrow(), "1.0.0", 2);
    assertMarks(() -> corpus.commit(Samples.result(corpus.document("a").orElseThrow(), layer)));
    Layer other = Samples.entities(corpus.document("a").orElseThrow(), "2.0.0", 2);
    assertMarks(() -> corpus.commit(Samples.result(corpus.document("a").orElseThrow(), other)));
    assertMarks(() -> corpus.commit(Samples.failure(corpus.document("a").orElseThrow(), "slow")));
    assertMarks(
        () -> corpus.journal().append(new Draft("a", "ann", new Decision.NoteOnDocument("x"))));
    assertMarks(() -> corpus.editor().correct("a", "One better text.", "ann"));
    assertMarks(() -> corpus.editor().undo("a", "ann"));
    assertMarks(() -> corpus.bin().put(List.of("a"), "ann"));
    assertMarks(() -> corpus.bin().takeOut(List.of("a")));
    LayerHeader gold = new LayerHeader("f", LayerHeader.GOLD, "", layer.header().inputs());
    Layer people = new Layer(gold, layer.types(), layer.tables());
    assertMarks(
        () ->
            corpus.add(new ImportedDocument(Samples.document("a", "One text."), List.of(people))));
  }

  @Test
  void whatChangesNothingLeavesTheMarks() throws IOException {
    Layer layer = Samples.entities(corpus.document("a").orElseThrow(), "1.0.0", 2);
    corpus.commit(Samples.result(corpus.document("a").orElseThrow(), layer));
    String before = corpus.changes().mark();
    corpus.commit(Samples.found(corpus.document("a").orElseThrow(), layer));
    corpus.add(new ImportedDocument(Samples.document("a", "One text."), List.of()));
    assertEquals(before, corpus.changes().mark());
  }

  @Test
  void deletedDocumentsAreNotListed() throws IOException {
    corpus.bin().put(List.of("b"), "ann");
    List<String> listed = new ArrayList<>();
    corpus
        .changes()
        .documents()
        .forEachRemaining((Changes.Marked each) -> listed.add(each.document()));
    assertEquals(List.of("a"), listed);
  }
}
