package org.postil.store.internal.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.document;
import static org.postil.store.internal.Samples.entities;
import static org.postil.store.internal.Samples.failure;
import static org.postil.store.internal.Samples.imported;
import static org.postil.store.internal.Samples.result;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Garbage;
import org.postil.store.internal.Backend;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.Samples;

class GarbageCollectionTest extends CorpusTest {

  private static Layer made(Document document, String annotator, String version, Layer... from) {
    Layer layer = entities(document, annotator + version, 3);
    LayerHeader header =
        new LayerHeader(
            annotator + version + document.text().hashCode(),
            annotator,
            version,
            List.of(from).stream().map(Layer::fingerprint).toList());
    return new Layer(header, layer.types(), layer.tables());
  }

  private List<String> kept(String id) {
    return corpus.layers(id).stream().map(LayerHeader::by).toList();
  }

  @Test
  void whatTheLastRunGaveStaysAndWhatItReplacedGoes() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    Layer tokens = made(document, "tokens", "1.0.0");
    corpus.commit(result(document, tokens, made(document, "names", "1.0.0", tokens)));
    corpus.commit(result(document, tokens, made(document, "names", "2.0.0", tokens)));
    Garbage foreseen = corpus.care().collect(true);
    assertEquals(List.of("tokens@1.0.0", "names@1.0.0", "names@2.0.0"), kept("a"));
    Garbage removed = corpus.care().collect(false);
    assertEquals(foreseen, removed);
    assertEquals(1, removed.layers());
    assertEquals("names", removed.portions().get(0).annotator());
    assertTrue(removed.bytes() > 100, removed.toString());
    assertEquals(List.of("tokens@1.0.0", "names@2.0.0"), kept("a"));
    assertEquals(2, corpus.current("a").size());
    assertEquals(0, corpus.care().collect(false).layers(), "a second time there is nothing");
  }

  @Test
  void whatALayerWasMadeFromStaysWithIt() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    Layer tokens = made(document, "tokens", "1.0.0");
    Layer names = made(document, "names", "1.0.0", tokens);
    corpus.commit(result(document, tokens, names));
    corpus.commit(result(document, names));
    assertEquals(0, corpus.care().collect(false).layers());
    assertEquals(2, kept("a").size());
  }

  @Test
  void peoplesWorkStaysWhateverRuns() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    Layer gold = made(document, "gold", "");
    corpus.add(new ImportedDocument(document, List.of(gold)));
    corpus.add(imported("a", "Another text."));
    corpus.care().collect(false);
    corpus.add(new ImportedDocument(document, List.of()));
    assertEquals(List.of("gold"), kept("a"));
  }

  @Test
  void layersOfAnEarlierTextGo() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    corpus.commit(result(document, made(document, "names", "1.0.0")));
    corpus.add(imported("a", "Another text."));
    assertEquals(1, corpus.care().collect(false).layers());
    corpus.add(new ImportedDocument(document, List.of()));
    assertEquals(List.of(), corpus.current("a"), "it must be run again");
    assertEquals("Some text about a ferry.", corpus.document("a").orElseThrow().text());
  }

  @Test
  void layersBeforeAFailureStay() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    corpus.commit(failure(document, "Too slow.", made(document, "tokens", "1.0.0")));
    assertEquals(0, corpus.care().collect(false).layers());
  }

  @Test
  void aJobThatFoundALayerBeforeItWentWritesItAgain() throws IOException {
    Document document = document("a", "Some text about a ferry.");
    corpus.add(new ImportedDocument(document, List.of()));
    Layer first = made(document, "names", "1.0.0");
    corpus.commit(result(document, first));
    corpus.commit(result(document, made(document, "names", "2.0.0")));
    Layer found = corpus.find(document, first.fingerprint()).orElseThrow();
    corpus.care().collect(false);
    corpus.commit(Samples.found(document, found));
    assertEquals(List.of(first.header()), corpus.current("a").stream().map(Layer::header).toList());
  }

  @Test
  void theFileShrinks() throws IOException {
    onlyOn(Backend.SQLITE);
    for (int i = 0; i < 300; i++) {
      Document document = Samples.article(i);
      corpus.add(new ImportedDocument(document, List.of()));
      corpus.commit(result(document, entities(document, "1.0.0", 80)));
      corpus.commit(result(document));
    }
    reopen();
    long before = Files.size(file());
    assertEquals(300, corpus.care().collect(false).layers());
    reopen();
    assertTrue(Files.size(file()) < before * 4 / 5, Files.size(file()) + " of " + before);
  }
}
