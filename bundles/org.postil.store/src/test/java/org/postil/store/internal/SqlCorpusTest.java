package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.SameLayer.assertSameLayer;
import static org.postil.store.internal.Samples.document;
import static org.postil.store.internal.Samples.entities;
import static org.postil.store.internal.Samples.failure;
import static org.postil.store.internal.Samples.imported;
import static org.postil.store.internal.Samples.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.store.Corpus;
import org.postil.api.store.Corpus.Added;

class SqlCorpusTest extends CorpusTest {

  @Test
  void aDocumentComesBackWithAllItHas() throws IOException {
    Document document = Samples.rich("a/b");
    assertEquals(Added.NEW, corpus.add(new ImportedDocument(document, List.of())));
    reopen();
    Document read = corpus.document("a/b").orElseThrow();
    assertEquals(document.text(), read.text());
    assertEquals(document.zones(), read.zones());
    assertEquals(document.metadata(), read.metadata());
    assertEquals(document.original().location(), read.original().location());
    assertEquals(document.original().charset(), read.original().charset());
    assertEquals(document.original().changes(), read.original().changes());
    assertArrayEquals(document.original().bytes(), read.original().bytes());
    for (int i = 0; i <= document.text().length(); i++) {
      assertEquals(
          document.original().offsets().byteOffset(i), read.original().offsets().byteOffset(i));
    }
  }

  @Test
  void anUnknownDocumentIsEmptyEverywhere() {
    assertEquals(Optional.empty(), corpus.document("none"));
    assertEquals(List.of(), corpus.layers("none"));
    assertEquals(Optional.empty(), corpus.layer("none", "f"));
    assertEquals(List.of(), corpus.current("none"));
    assertEquals(List.of(), corpus.quarantined());
    assertEquals(0, corpus.size());
    assertTrue(!corpus.documents().hasNext());
  }

  @Test
  void theSameDocumentAgainIsUnchanged() throws IOException {
    assertEquals(Added.NEW, corpus.add(imported("a", "Text.")));
    assertEquals(Added.UNCHANGED, corpus.add(imported("a", "Text.")));
    assertEquals(1, corpus.size());
  }

  @Test
  void otherBytesMakeANewRevision() throws IOException {
    corpus.add(imported("a", "Text."));
    assertEquals(Added.REVISED, corpus.add(imported("a", "Better text.")));
    assertEquals("Better text.", corpus.document("a").orElseThrow().text());
    assertEquals(1, corpus.size());
    assertEquals(Added.REVISED, corpus.add(imported("a", "Text.")));
    assertEquals("Text.", corpus.document("a").orElseThrow().text());
  }

  @Test
  void otherMetadataOfTheSameBytesMakeANewRevision() throws IOException {
    Document plain = document("a", "Text.");
    corpus.add(new ImportedDocument(plain, List.of()));
    Layer layer = entities(plain, "1.0.0", 1);
    corpus.commit(result(plain, layer));
    Document dated =
        plain.withMetadata(new Metadata("The Gull", null, null, null, plain.metadata().other()));
    assertEquals(Added.REVISED, corpus.add(new ImportedDocument(dated, List.of())));
    assertEquals("The Gull", corpus.document("a").orElseThrow().metadata().source());
    assertEquals(List.of(), corpus.current("a"), "must be run again");
    assertEquals(1, corpus.layers("a").size(), "offsets of the layer still hold");
  }

  @Test
  void theSameBytesUnderAnotherIdAreADuplicate() throws IOException {
    corpus.add(imported("a", "Text."));
    assertEquals(Added.DUPLICATE, corpus.add(imported("b", "Text.")));
    assertEquals(1, corpus.size());
    assertEquals(Optional.empty(), corpus.document("b"));
  }

  @Test
  void bytesThatNoDocumentHasAnyMoreAreNoDuplicate() throws IOException {
    corpus.add(imported("a", "Text."));
    corpus.add(imported("a", "Better text."));
    assertEquals(Added.NEW, corpus.add(imported("b", "Text.")));
  }

  @Test
  void goldLayersComeWithTheirDocument() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    Layer gold = entities(document, "1.0.0", 3);
    corpus.add(new ImportedDocument(document, List.of(gold)));
    assertEquals(List.of(gold.header()), corpus.layers("a"));
    Layer second = entities(document, "2.0.0", 4);
    assertEquals(
        Added.UNCHANGED, corpus.add(new ImportedDocument(document, List.of(gold, second))));
    assertEquals(List.of(gold.header(), second.header()), corpus.layers("a"));
    assertSameLayer(second, corpus.layer("a", second.fingerprint()).orElseThrow(), "second");
  }

  @Test
  void documentsComeInOrderOfImportWhileTheCorpusIsWrittenTo() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 1_203; i++) {
      String id = Integer.toString(i * 7919 % 1_203);
      expected.add(id);
      corpus.add(imported(id, "Text of " + id));
    }
    List<String> seen = new ArrayList<>();
    for (Iterator<Document> all = corpus.documents(); all.hasNext(); ) {
      Document next = all.next();
      seen.add(next.id());
      corpus.add(imported("later/" + next.id(), "Later text of " + next.id()));
    }
    assertEquals(expected, seen);
    assertEquals(2_406, corpus.size());
  }

  @Test
  void aResultIsKeptAndFoundAgain() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    Layer first = entities(document, "1.0.0", 3);
    Layer second = entities(document, "2.0.0", 5);
    corpus.commit(result(corpus.document("a").orElseThrow(), first, second));
    reopen();
    List<Layer> current = corpus.current("a");
    assertEquals(2, current.size());
    assertSameLayer(first, current.get(0), "first");
    assertSameLayer(second, current.get(1), "second");
    assertSameLayer(first, corpus.find(document, first.fingerprint()).orElseThrow(), "found");
    assertEquals(Optional.empty(), corpus.find(document, "none"));
    assertEquals(List.of(first.header(), second.header()), corpus.layers("a"));
  }

  @Test
  void anotherRunTakesTheLayersThatItFoundWithoutWritingThemAgain() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    Layer tokens = entities(document, "tokens", 3);
    Layer before = entities(document, "1.0.0", 3);
    Layer after = entities(document, "2.0.0", 5);
    corpus.commit(result(document, tokens, before));
    corpus.commit(
        new DocumentResult(0, document, List.of(after, tokens), Set.of(after.fingerprint()), null));
    assertEquals(3, corpus.layers("a").size());
    assertEquals(
        List.of(after.header(), tokens.header()),
        corpus.current("a").stream().map(Layer::header).toList());
  }

  @Test
  void aRunThatFindsAllItsLayersWritesNothing() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    Layer first = entities(document, "1.0.0", 3);
    Layer second = entities(document, "2.0.0", 3);
    corpus.commit(result(document, first, second));
    corpus.commit(Samples.found(document, first, second));
    assertEquals(2, corpus.current("a").size());
    corpus.commit(Samples.found(document, second, first));
    assertEquals(second.header(), corpus.current("a").get(0).header(), "another order is news");
    corpus.commit(failure(document, "No.", second, first));
    corpus.commit(Samples.found(document, second, first));
    assertEquals(List.of(), corpus.quarantined(), "a success after a failure is news");
  }

  @Test
  void aLayerThatTheJobFoundElsewhereIsWrittenToo() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    Layer layer = entities(document, "1.0.0", 3);
    corpus.commit(new DocumentResult(0, document, List.of(layer), Set.of(), null));
    assertSameLayer(layer, corpus.current("a").get(0), "layer");
  }

  @Test
  void aFailureGoesToQuarantineAndASuccessTakesItOut() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(imported("b", "Before."));
    corpus.add(new ImportedDocument(document, List.of()));
    Layer layer = entities(document, "1.0.0", 3);
    String message = "Half a pair \ud83d and a NUL \u0000";
    corpus.commit(failure(document, message, layer));
    corpus.commit(failure(corpus.document("b").orElseThrow(), "Too slow."));
    reopen();
    assertEquals(
        List.of("b", "a"),
        corpus.quarantined().stream().map(Corpus.Quarantined::documentId).toList());
    Failure failure = corpus.quarantined().get(1).failure();
    assertEquals(failure(document, message).failure(), failure);
    assertEquals(List.of(), corpus.current("a"));
    assertEquals(1, corpus.layers("a").size());
    corpus.commit(result(document, layer));
    assertEquals(1, corpus.quarantined().size());
    assertEquals(1, corpus.current("a").size());
  }

  @Test
  void aNewRevisionHasNoOutcomeAndTheOldOneDoesNotComeBack() throws IOException {
    Document old = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(old, List.of()));
    Layer layer = entities(old, "1.0.0", 3);
    corpus.add(imported("a", "A text."));
    corpus.commit(result(old, layer));
    assertEquals(List.of(), corpus.current("a"));
    assertEquals(List.of(), corpus.layers("a"));
    corpus.add(new ImportedDocument(old, List.of()));
    assertEquals(
        layer.header(),
        corpus.find(old, layer.fingerprint()).orElseThrow().header(),
        "the text is the one that the layer was made for");
  }

  @Test
  void aResultForADocumentThatIsNotThereIsRefused() throws IOException {
    corpus.add(imported("a", "Text."));
    IOException unknown =
        assertThrows(IOException.class, () -> corpus.commit(result(document("b", "Text."))));
    assertTrue(unknown.getMessage().contains("[b]"), unknown.getMessage());
    assertThrows(IOException.class, () -> corpus.commit(result(document("a", "Other text."))));
  }

  @Test
  void idsThatTheDatabaseCouldNotHoldAreRefused() {
    for (String id : List.of("", "a\u0000b", "a\ud83d")) {
      assertThrows(IOException.class, () -> corpus.add(imported(id, "Text.")));
    }
  }

  @Test
  void randomLayersComeBackFromDisk() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    List<Layer> layers = new ArrayList<>();
    for (long seed = 1_000; seed < 1_050; seed++) {
      layers.add(new RandomLayers(seed).layer());
    }
    corpus.commit(result(document, layers.toArray(Layer[]::new)));
    reopen();
    List<Layer> read = corpus.current("a");
    for (int i = 0; i < layers.size(); i++) {
      assertSameLayer(layers.get(i), read.get(i), "seed " + (1_000 + i));
    }
  }

  @Test
  void theStoreSumsUpItsCorpora() throws IOException {
    store.create("b.2").add(imported("a", "Text."));
    for (String id : List.of("a", "b", "c")) {
      corpus.add(imported(id, "Text of " + id));
    }
    corpus.commit(result(document("a", "Text of a")));
    corpus.commit(failure(document("b", "Text of b"), "No."));
    assertEquals(
        List.of(
            new org.postil.api.store.CorpusStore.Summary("b.2", 1, 0, 0),
            new org.postil.api.store.CorpusStore.Summary("news", 3, 1, 1)),
        store.corpora());
  }

  @Test
  void threadsReadAndWriteAtOnce() throws Exception {
    int perThread = 60;
    List<Thread> threads = new ArrayList<>();
    List<Throwable> problems = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int t = 0; t < 6; t++) {
      String prefix = "t" + t + "/";
      threads.add(
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < perThread; i++) {
                    Document document = document(prefix + i, "Text of " + prefix + i);
                    corpus.add(new ImportedDocument(document, List.of()));
                    corpus.commit(result(document, entities(document, "1.0.0", 4)));
                    assertEquals(1, corpus.current(document.id()).size());
                  }
                } catch (Throwable e) {
                  problems.add(e);
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), problems);
    assertEquals(6L * perThread, corpus.size());
  }

  @Test
  void anInterruptedThreadStillWrites() throws IOException {
    Thread.currentThread().interrupt();
    try {
      assertEquals(Added.NEW, corpus.add(imported("a", "Text.")));
      assertEquals(Added.NEW, corpus.add(imported("b", "Other text.")));
    } finally {
      assertTrue(Thread.interrupted(), "the interrupt is kept for whom it is meant");
    }
    assertEquals(2, corpus.size());
  }
}
