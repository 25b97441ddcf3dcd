package org.postil.store.internal.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.Samples;
import org.postil.store.internal.TestStores;

/** Labels have other names by one entry of a log, and the old ones again by another. */
class TagsetsTest extends CorpusTest {

  private static final String ENTITY = "org.example.EntityMention";
  private static final String LABELS = "org.postil.types.DocumentLabel";

  private Document document;
  private Layer written;

  @BeforeEach
  void fill() throws IOException {
    document = Samples.article(1);
    written = Samples.entities(document, "1.0.0", 40);
    corpus.add(new ImportedDocument(document, List.of()));
    corpus.commit(Samples.result(document, written));
  }

  private Tagsets tagsets() {
    return ((EditableCorpus) corpus).tagsets();
  }

  private void rename(String from, String to) throws IOException {
    tagsets().change(new TagAction.Rename(ENTITY, from, to), "ann");
  }

  private void merge(String from, String into) throws IOException {
    tagsets().change(new TagAction.Merge(ENTITY, from, into), "ann");
  }

  private static List<String> labels(Layer layer) {
    return layer.spans().stream().map(span -> span.string("label").orElseThrow()).toList();
  }

  private List<String> labels() {
    return labels(corpus.current(document.id()).get(0));
  }

  private List<String> with(String from, String to) {
    return labels(written).stream().map(label -> label.equals(from) ? to : label).toList();
  }

  private Anchor anchor(String label) {
    Span span =
        corpus.current(document.id()).get(0).spans().stream()
            .filter(each -> each.string("label").orElseThrow().equals(label))
            .findFirst()
            .orElseThrow();
    return Anchor.of(document.text(), span);
  }

  private Decision decide(Decision decision) throws IOException {
    return corpus.journal().append(new Draft(document.id(), "ann", decision)).decision();
  }

  private List<Decision> decisions() {
    return corpus.journal().entries(document.id()).stream().map(Entry::decision).toList();
  }

  private long toReview() {
    var fold = new LayerReviewer().start(document, corpus.current(document.id()));
    corpus.journal().entries(document.id()).forEach(fold::add);
    return fold.review().marked().size();
  }

  @Test
  void aRenameIsSeenInEveryLayerAndUndoneWithOneStep() throws IOException {
    rename("PER", "PERSON");
    assertEquals(with("PER", "PERSON"), labels());
    Layer found = corpus.layer(document.id(), written.fingerprint()).orElseThrow();
    assertEquals(with("PER", "PERSON"), labels(found));
    reopen();
    assertEquals(with("PER", "PERSON"), labels());
    Tagsets.Change undone = tagsets().undo("bob");
    assertEquals(new TagAction.Rename(ENTITY, "PER", "PERSON"), undone.action());
    assertTrue(undone.undone());
    assertEquals(labels(written), labels());
    assertEquals(List.of(undone), tagsets().changes());
    assertThrows(IOException.class, () -> tagsets().undo("bob"));
  }

  @Test
  void annotatorsGoOnReadingWhatAnnotatorsWrote() throws IOException {
    rename("PER", "PERSON");
    Layer read = corpus.find(document, written.fingerprint()).orElseThrow();
    assertEquals(labels(written), labels(read));
    assertEquals(List.of(written.header()), corpus.layers(document.id()));
  }

  @Test
  void otherTypesKeepALabelOfTheSameName() throws IOException {
    tagsets().change(new TagAction.Rename("org.example.Other", "PER", "PERSON"), "ann");
    assertEquals(labels(written), labels());
  }

  @Test
  void aMergedLabelIsShownAsTheOneThatStays() throws IOException {
    rename("ORG", "GROUP");
    merge("MISC", "GROUP");
    List<String> expected =
        labels(written).stream()
            .map(label -> label.equals("ORG") || label.equals("MISC") ? "GROUP" : label)
            .toList();
    assertEquals(expected, labels());
    rename("GROUP", "BODY");
    assertEquals("BODY", tagsets().nameOf(ENTITY, "MISC"));
    tagsets().undo("ann");
    tagsets().undo("ann");
    assertEquals(with("ORG", "GROUP"), labels());
  }

  @Test
  void twoLabelsCanChangeTheirNames() throws IOException {
    rename("PER", "T");
    rename("ORG", "PER");
    rename("T", "ORG");
    List<String> swapped =
        labels(written).stream()
            .map(label -> label.equals("PER") ? "ORG" : label.equals("ORG") ? "PER" : label)
            .toList();
    assertEquals(swapped, labels());
    decide(new Decision.Accept(anchor("PER")));
    assertEquals(0, toReview());
    for (int i = 0; i < 3; i++) {
      tagsets().undo("ann");
    }
    assertEquals(labels(written), labels());
    assertEquals(0, toReview());
  }

  @Test
  void decisionsFollowTheirLabelThroughRenameAndUndo() throws IOException {
    Anchor before = anchor("PER");
    decide(new Decision.Accept(before));
    rename("PER", "PERSON");
    assertEquals(List.of(new Decision.Accept(before.withLabel("PERSON"))), decisions());
    Anchor other = anchor("ORG");
    Decision relabel = new Decision.Relabel(other, "PERSON");
    assertEquals(relabel, decide(relabel));
    decide(new Decision.Add(before.withLabel("PERSON"), new TreeMap<>()));
    assertEquals(0, toReview());
    tagsets().undo("ann");
    assertEquals(
        List.of(
            new Decision.Accept(before),
            new Decision.Relabel(other, "PER"),
            new Decision.Add(before, new TreeMap<>())),
        decisions());
    assertEquals(0, toReview());
  }

  @Test
  void whoStillWritesAnOldNameMeansTheLabelOfToday() throws IOException {
    Anchor seen = anchor("PER");
    rename("PER", "PERSON");
    assertEquals(new Decision.Accept(seen.withLabel("PERSON")), decide(new Decision.Accept(seen)));
    assertEquals(0, toReview());
  }

  @Test
  void labelsOfDocumentsAndDecisionsTogetherAreRenamedToo() throws IOException {
    Decision many =
        new Decision.Together(
            List.of(new Decision.LabelDocument("sport"), new Decision.Reject(anchor("LOC"))));
    decide(many);
    tagsets().change(new TagAction.Rename(LABELS, "sport", "Sports"), "ann");
    Decision shown = decisions().get(0);
    assertEquals(new Decision.LabelDocument("Sports"), ((Decision.Together) shown).parts().get(0));
    decide(new Decision.UnlabelDocument("Sports"));
    tagsets().undo("ann");
    assertEquals(List.of(many, new Decision.UnlabelDocument("sport")), decisions());
  }

  @Test
  void labelsAreMadeDeletedAndOfferedAgain() throws IOException {
    tagsets().change(new TagAction.Create(ENTITY, "SHIP"), "ann");
    tagsets().change(new TagAction.Delete(ENTITY, "MISC"), "ann");
    assertEquals(
        List.of(new Tagsets.Tag(ENTITY, "MISC", true), new Tagsets.Tag(ENTITY, "SHIP", false)),
        tagsets().tags());
    assertEquals(labels(written), labels());
    tagsets().change(new TagAction.Create(ENTITY, "MISC"), "ann");
    assertEquals(new Tagsets.Tag(ENTITY, "MISC", false), tagsets().tags().get(0));
    tagsets().undo("ann");
    tagsets().undo("ann");
    assertEquals(List.of(new Tagsets.Tag(ENTITY, "SHIP", false)), tagsets().tags());
  }

  @Test
  void whatMakesNoSenseIsRefusedWithAReason() throws IOException {
    rename("PER", "PERSON");
    tagsets().change(new TagAction.Create(ENTITY, "SHIP"), "ann");
    tagsets().change(new TagAction.Delete(ENTITY, "MISC"), "ann");
    assertRefused(new TagAction.Rename(ENTITY, "LOC", "PERSON"), "merge it into that one");
    assertRefused(new TagAction.Rename(ENTITY, "PER", "HUMAN"), "is called [PERSON] now");
    assertRefused(new TagAction.Rename(ENTITY, "LOC", "LOC"), "both names are the same");
    assertRefused(new TagAction.Rename(ENTITY, "LOC", " "), "a new name");
    assertRefused(new TagAction.Rename(ENTITY, "LOC", "postil:x"), "postil:");
    assertRefused(new TagAction.Rename(ENTITY, "MISC", "X"), "it was deleted");
    assertRefused(new TagAction.Merge(ENTITY, "LOC", "MISC"), "[MISC] was deleted");
    assertRefused(new TagAction.Merge(ENTITY, "LOC", "PER"), "is called [PERSON] now");
    assertRefused(new TagAction.Create(ENTITY, "SHIP"), "there is one of that name");
    assertRefused(new TagAction.Create(ENTITY, "PER"), "is called [PERSON] now");
    assertRefused(new TagAction.Delete(ENTITY, "MISC"), "it was deleted");
    assertRefused(new TagAction.Delete("", "MISC"), "a type");
    assertEquals(3, tagsets().changes().size());
  }

  private void assertRefused(TagAction action, String why) {
    IOException refused =
        assertThrows(IOException.class, () -> tagsets().change(action, "ann"), action.toString());
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  private void assertMeans(String name, String today) {
    assertEquals(
        List.of(today),
        tagsets().formerNames().stream()
            .filter(each -> each.type().equals(ENTITY) && each.name().equals(name))
            .map(Tagsets.FormerName::today)
            .toList());
  }

  @Test
  void aNameThatWasGivenUpMeansTheLabelThatHadItLast() throws IOException {
    assertEquals(List.of(), tagsets().formerNames());
    rename("PER", "PERSON");
    rename("PERSON", "HUMAN");
    merge("MISC", "HUMAN");
    for (String name : List.of("PER", "PERSON", "MISC")) {
      assertMeans(name, "HUMAN");
    }
    rename("ORG", "PERSON");
    assertEquals(
        List.of("PER", "MISC", "ORG"),
        tagsets().formerNames().stream().map(Tagsets.FormerName::name).toList(),
        "a label has the other again");
    assertMeans("ORG", "PERSON");
    reopen();
    assertMeans("PER", "HUMAN");
  }

  @Test
  void aNameWhoseGivingWasUndoneMeansTheLabelThatItWasGivenTo() throws IOException {
    rename("PER", "PERSON");
    rename("PERSON", "HUMAN");
    tagsets().undo("ann");
    assertMeans("HUMAN", "PERSON");
    tagsets().undo("ann");
    assertMeans("HUMAN", "PER");
    assertMeans("PERSON", "PER");
    merge("PER", "ORG");
    tagsets().undo("ann");
    assertMeans("HUMAN", "PER");
  }

  @Test
  void aNumberTellsWhetherNamesAreTheSame() throws IOException {
    String mark = ((EditableCorpus) corpus).changes().mark();
    tagsets().change(new TagAction.Create(ENTITY, "SHIP"), "ann");
    assertEquals(0, tagsets().names());
    rename("PER", "PERSON");
    long first = tagsets().names();
    assertNotEquals(0, first);
    assertNotEquals(mark, ((EditableCorpus) corpus).changes().mark());
    rename("PERSON", "HUMAN");
    assertNotEquals(first, tagsets().names());
    tagsets().undo("ann");
    assertEquals(first, tagsets().names());
    tagsets().undo("ann");
    assertEquals(mark, ((EditableCorpus) corpus).changes().mark());
  }

  @Test
  void anotherProcessSeesTheNamesAtOnce() throws IOException {
    try (var other = TestStores.open(home)) {
      EditableCorpus theirs = (EditableCorpus) TestStores.corpus(other, "news");
      assertEquals(0, theirs.tagsets().names());
      rename("PER", "PERSON");
      assertEquals(with("PER", "PERSON"), labels(theirs.current(document.id()).get(0)));
    }
  }

  @Test
  void aBackupKeepsTheNamesAndTheirHistory() throws IOException {
    rename("PER", "PERSON");
    merge("MISC", "ORG");
    tagsets().undo("ann");
    Path backup = folder.resolve("backup.db");
    corpus.care().backup(backup);
    EditableCorpus copy = (EditableCorpus) store.restore(backup, "copy");
    assertEquals(tagsets().changes(), copy.tagsets().changes());
    assertEquals(with("PER", "PERSON"), labels(copy.current(document.id()).get(0)));
    copy.tagsets().change(new TagAction.Create(ENTITY, "SHIP"), "bob");
    assertEquals(4, copy.tagsets().changes().get(2).number());
  }

  @Test
  void changesAreOnlyEverAdded() throws IOException {
    rename("PER", "PERSON");
    assertThrows(SQLException.class, () -> sql("UPDATE tag_change SET target = 'X'"));
    assertThrows(SQLException.class, () -> sql("DELETE FROM tag_change"));
  }
}
