package org.postil.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;

/** A corpus that is gone when the test is over. It may be extended by what else a test needs. */
public class MemoryCorpus implements Corpus {

  private final String name;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, List<Layer>> layers = new LinkedHashMap<>();
  private final Map<String, List<Layer>> current = new LinkedHashMap<>();
  private final Map<String, Failure> failed = new LinkedHashMap<>();

  /**
   * Makes an empty corpus.
   *
   * @param name its name
   */
  public MemoryCorpus(String name) {
    this.name = name;
  }

  /**
   * Adds a layer that no run made, such as people's work.
   *
   * @param documentId the document
   * @param layer the layer; nothing changes if it is there
   */
  public final synchronized void addLayer(String documentId, Layer layer) {
    List<Layer> known = layers.computeIfAbsent(documentId, id -> new ArrayList<>());
    if (known.stream().noneMatch(each -> each.fingerprint().equals(layer.fingerprint()))) {
      known.add(layer);
    }
  }

  /**
   * How far the corpus is.
   *
   * @return documents, those that a run has finished, and those that failed
   */
  public final synchronized CorpusStore.Summary summary() {
    return new CorpusStore.Summary(
        name, documents.size(), (long) current.size() - failed.size(), failed.size());
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public synchronized long size() {
    return documents.size();
  }

  @Override
  public synchronized Added add(ImportedDocument imported) {
    Document document = imported.document();
    Document before = documents.get(document.id());
    if (before != null && before.original().hash().equals(document.original().hash())) {
      return Added.UNCHANGED;
    }
    documents.put(document.id(), document);
    layers.put(document.id(), new ArrayList<>(imported.gold()));
    return before == null ? Added.NEW : Added.REVISED;
  }

  @Override
  public synchronized Optional<Document> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  @Override
  public synchronized Iterator<Document> documents() {
    return List.copyOf(documents.values()).iterator();
  }

  @Override
  public synchronized List<LayerHeader> layers(String documentId) {
    return layers.getOrDefault(documentId, List.of()).stream().map(Layer::header).toList();
  }

  @Override
  public synchronized Optional<Layer> layer(String documentId, String fingerprint) {
    return layers.getOrDefault(documentId, List.of()).stream()
        .filter(layer -> layer.fingerprint().equals(fingerprint))
        .findFirst();
  }

  @Override
  public Optional<Layer> find(Document document, String fingerprint) {
    return layer(document.id(), fingerprint);
  }

  @Override
  public synchronized void commit(DocumentResult result) {
    String id = result.document().id();
    result.layers().forEach(layer -> addLayer(id, layer));
    current.put(id, result.layers());
    failed.remove(id);
    result.failed().ifPresent(failure -> failed.put(id, failure));
  }

  @Override
  public synchronized List<Layer> current(String documentId) {
    return current.getOrDefault(documentId, List.of());
  }

  @Override
  public synchronized List<Quarantined> quarantined() {
    return failed.entrySet().stream()
        .map(each -> new Quarantined(each.getKey(), each.getValue()))
        .toList();
  }
}
