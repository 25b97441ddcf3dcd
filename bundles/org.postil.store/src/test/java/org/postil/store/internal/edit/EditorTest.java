package org.postil.store.internal.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.entities;
import static org.postil.store.internal.Samples.imported;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.RunningReview;
import org.postil.api.store.Bin;
import org.postil.api.store.Condition;
import org.postil.api.store.Corpus.Added;
import org.postil.api.store.Correction;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Finding;
import org.postil.api.store.Revision;
import org.postil.api.store.Selections;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.Samples;

/** Corrections, the bin and selections. */
class EditorTest extends CorpusTest {

  private static final String TYPE = "org.example.EntityMention";
  private static final String BEFORE =
      "Teh head of NASA met Dmitri Bakanov.\n\nThey spoke of Mars.";
  private static final String AFTER = "The head of NASA met Dmitry Bakanov.\n\nThey spoke of it.";

  private Document twoParagraphs() {
    Document plain = Samples.document("a", BEFORE);
    List<Zone> zones =
        List.of(new Zone(ZoneKind.PARAGRAPH, 0, 36), new Zone(ZoneKind.PARAGRAPH, 38, 57));
    return new Document("a", BEFORE, zones, Metadata.NONE, plain.original());
  }

  /** Gold on NASA, Bakanov and Mars; Bakanov refers to NASA, NASA to Mars. */
  private static Layer gold() {
    FeatureTable table =
        new FeatureTable(
            TYPE,
            3,
            Map.of(
                "begin", new Column.Ints(new int[] {12, 21, 52}),
                "end", new Column.Ints(new int[] {16, 35, 56}),
                "label", new Column.Strings(new String[] {"ORG", "PER", "LOC"}),
                "antecedent",
                    new Column.References(
                        new int[] {Reference.SAME_LAYER, Reference.SAME_LAYER, Reference.NOTHING},
                        new int[] {2, 0, 0})));
    return new Layer(new LayerHeader("gold1", "gold", "", List.of()), List.of(), List.of(table));
  }

  private static List<String> texts(Document document, Layer layer) {
    return layer.spans().stream()
        .map(span -> document.text().substring(span.begin(), span.end()))
        .toList();
  }

  @Test
  void aCorrectionMovesPeoplesWorkAndListsWhatIsLost() throws IOException {
    corpus.add(new ImportedDocument(twoParagraphs(), List.of(gold())));
    Correction correction = editable().editor().correct("a", AFTER, "ann");
    reopen();
    Document now = corpus.document("a").orElseThrow();
    assertEquals(AFTER, now.text());
    assertEquals(BEFORE, new String(now.original().bytes(), StandardCharsets.UTF_8));
    assertEquals(
        List.of("eh", "i", "Mars"), correction.changes().stream().map(TextChange::was).toList());
    assertEquals(correction.changes(), now.original().changes());
    assertEquals(
        BEFORE.indexOf("spoke"), now.original().offsets().byteOffset(AFTER.indexOf("spoke")));
    assertEquals(2, correction.moved());
    assertEquals(List.of("Mars"), correction.lost().stream().map(Correction.Lost::text).toList());
    Layer layer = corpus.layer("a", corpus.layers("a").get(0).fingerprint()).orElseThrow();
    assertEquals(List.of("NASA", "Dmitry Bakanov"), texts(now, layer));
    Span nasa = layer.spans().get(0);
    assertTrue(nasa.reference("antecedent").isEmpty(), "what it led to is gone");
    assertEquals(nasa.reference(), layer.spans().get(1).reference("antecedent").orElseThrow());
    assertEquals(2, correction.revision().number());
    assertClean();
  }

  @Test
  void anUndoBringsBackTextLayersAndTheLastRun() throws IOException {
    Document first = twoParagraphs();
    corpus.add(new ImportedDocument(first, List.of(gold())));
    corpus.commit(Samples.result(first, entities(first, "1.0.0", 5)));
    editable().editor().correct("a", AFTER, "ann");
    assertEquals(List.of(), corpus.current("a"));
    editable().editor().correct("a", "Short.", "ann");
    assertEquals(Revision.Kind.UNDO, editable().editor().undo("a", "bob").kind());
    assertEquals(AFTER, corpus.document("a").orElseThrow().text());
    editable().editor().undo("a", "bob");
    assertEquals(BEFORE, corpus.document("a").orElseThrow().text());
    assertEquals(1, corpus.current("a").size());
    assertEquals(2, corpus.layers("a").size());
    IOException nothing =
        assertThrows(IOException.class, () -> editable().editor().undo("a", "bob"));
    assertTrue(nothing.getMessage().contains("since its import"), nothing.getMessage());
    assertEquals(
        List.of("1 IMPORT ", "2 CORRECTION ann", "3 CORRECTION ann", "4 UNDO bob", "5 UNDO bob"),
        editable().editor().history("a").stream()
            .map(each -> each.number() + " " + each.kind() + " " + each.person())
            .toList());
    assertEquals(Added.UNCHANGED, corpus.add(new ImportedDocument(first, List.of())));
    assertClean();
  }

  @Test
  void aDecisionIsFoundInTheCorrectedText() throws IOException {
    Document first = twoParagraphs();
    corpus.add(new ImportedDocument(first, List.of()));
    Anchor nasa = Anchor.at(BEFORE, TYPE, 12, 16, "ORG");
    Anchor mars = Anchor.at(BEFORE, TYPE, 52, 56, "LOC");
    for (Anchor each : List.of(nasa, mars)) {
      corpus.journal().append(new Draft("a", "ann", new Decision.Add(each, new TreeMap<>())));
    }
    String longer = AFTER.replace("The head", "On Monday the new head");
    Correction correction = editable().editor().correct("a", longer, "ann");
    assertEquals(
        List.of("decision 2 of ann Mars"),
        correction.lost().stream().map(lost -> lost.by() + " " + lost.text()).toList());
    Document now = corpus.document("a").orElseThrow();
    RunningReview fold = new LayerReviewer().start(now, List.of());
    corpus.journal().entries("a").forEach(fold::add);
    List<ReviewedSpan> spans = fold.review().spans();
    assertEquals(2, spans.size(), "nothing is dropped");
    assertTrue(
        spans.stream()
            .map(ReviewedSpan::content)
            .anyMatch(span -> span.begin() == longer.indexOf("NASA") && span.text().equals("NASA")),
        spans.toString());
  }

  @Test
  void paragraphsAreSplitAndJoined() throws IOException {
    corpus.add(new ImportedDocument(twoParagraphs(), List.of()));
    editable().editor().correct("a", BEFORE.replace(".\n\n", ". "), "ann");
    assertEquals(1, corpus.document("a").orElseThrow().zones().size());
    editable()
        .editor()
        .correct("a", BEFORE.replace(".\n\n", ". ").replace(" met", "\n\nmet"), "ann");
    Document now = corpus.document("a").orElseThrow();
    assertEquals(
        List.of("Teh head of NASA", "met Dmitri Bakanov. They spoke of Mars."),
        now.zones().stream().map(z -> now.text().substring(z.begin(), z.end())).toList());
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() throws IOException {
    corpus.add(imported("a", "Text."));
    for (String bad : List.of("Text.", "a\rb", "a\u0000", "half \ud83d")) {
      assertThrows(IOException.class, () -> editable().editor().correct("a", bad, "ann"));
    }
    assertThrows(IOException.class, () -> editable().editor().correct("none", "x", "ann"));
    assertThrows(IOException.class, () -> editable().editor().correct("a", "x", " "));
    assertEquals(1, editable().editor().history("a").size());
  }

  @Test
  void metadataAreCorrectedUndoneAndFiltered() throws IOException {
    corpus.add(imported("a", "Text."));
    corpus.add(imported("b", "Other."));
    Metadata port = new Metadata("Le Port", null, "fr", null, Map.of("words", "12"));
    editable().editor().describe("a", port, "ann");
    assertEquals(port, corpus.document("a").orElseThrow().metadata());
    assertEquals(List.of("a"), matching("language=fr", "words>5"));
    assertEquals(List.of("b"), matching("language!=fr"));
    assertEquals(List.of("a", "b"), matching());
    editable().editor().undo("a", "ann");
    assertEquals(List.of(), matching("language=fr"));
    Selections.Saved french =
        new Selections.Saved("french", List.of(Condition.parse("language=fr")));
    editable().selections().save(new Selections.Saved("french", List.of()));
    editable().selections().save(french);
    reopen();
    assertEquals(List.of(french), editable().selections().all());
    assertTrue(editable().selections().remove("french"));
    assertTrue(editable().selections().find("french").isEmpty());
  }

  @Test
  void theBinKeepsWhatIsDeleted() throws IOException {
    Document first = Samples.article(1);
    corpus.add(new ImportedDocument(first, List.of()));
    corpus.add(imported("b", "Other."));
    corpus.commit(Samples.result(first, entities(first, "1.0.0", 5)));
    editable().bin().put(List.of(first.id()), "ann");
    assertEquals(1, corpus.size());
    assertTrue(corpus.document(first.id()).isEmpty());
    assertEquals(List.of("b"), matching());
    assertEquals(
        List.of(first.id()), editable().bin().items().stream().map(Bin.Item::document).toList());
    assertEquals(0, corpus.care().collect(false).layers(), "its layers are kept");
    assertThrows(IOException.class, () -> editable().bin().put(List.of("b", first.id()), "ann"));
    assertEquals(1, corpus.size(), "all or none");
    assertClean();
    editable().bin().takeOut(List.of(first.id()));
    assertEquals(first.text(), corpus.document(first.id()).orElseThrow().text());
    assertEquals(1, corpus.current(first.id()).size());
    assertEquals(List.of(), editable().bin().items());
    assertThrows(IOException.class, () -> editable().bin().takeOut(List.of("b")));
  }

  @Test
  void anImportTakesADocumentOutOfTheBin() throws IOException {
    corpus.add(imported("a", "Text."));
    editable().bin().put(List.of("a"), "ann");
    assertEquals(Added.NEW, corpus.add(imported("a", "Text.")));
    assertEquals(1, corpus.size());
    assertEquals(List.of(), editable().bin().items());
    assertEquals(Added.UNCHANGED, corpus.add(imported("a", "Text.")));
    assertClean();
  }

  private EditableCorpus editable() {
    return (EditableCorpus) corpus;
  }

  private List<String> matching(String... conditions) {
    List<String> ids = new ArrayList<>();
    editable()
        .selections()
        .matching(List.of(conditions).stream().map(Condition::parse).toList())
        .forEachRemaining(ids::add);
    return ids;
  }

  private void assertClean() throws IOException {
    List<Finding> findings = new ArrayList<>();
    corpus.care().examine(false, findings::add);
    assertEquals(List.of(), findings);
  }
}
