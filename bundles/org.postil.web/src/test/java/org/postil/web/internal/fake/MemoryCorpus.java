package org.postil.web.internal.fake;

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
import org.postil.api.review.Journal;
import org.postil.api.store.Bin;
import org.postil.api.store.Changes;
import org.postil.api.store.CorpusCare;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Editor;
import org.postil.api.store.JobLog;
import org.postil.api.store.Selections;
import org.postil.api.store.Tagsets;

/** A corpus in memory. */
public final class MemoryCorpus implements EditableCorpus {

  private final String name;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, List<Layer>> layers = new LinkedHashMap<>();
  private final Map<String, List<Layer>> current = new LinkedHashMap<>();
  private final Map<String, Failure> failed = new LinkedHashMap<>();
  private final Journal journal = new MemoryJournal();
  private final JobLog jobs = new MemoryJobLog(this);
  private final MemoryBin bin = new MemoryBin();
  private final Selections selections = new MemorySelections();
  private final MemoryTagsets tagsets = new MemoryTagsets();

  /** An empty corpus. */
  public MemoryCorpus(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized long size() {
    return documents.size() - bin.items().size();
  }

  @Override
  public synchronized Added add(ImportedDocument imported) {
    Document document = imported.document();
    Document before = documents.get(document.id());
    if (bin.holds(document.id())) {
      bin.takeOut(List.of(document.id()));
    }
    if (before != null && before.original().hash().equals(document.original().hash())) {
      return Added.UNCHANGED;
    }
    documents.put(document.id(), document);
    layers.put(document.id(), new ArrayList<>(imported.gold()));
    return before == null ? Added.NEW : Added.REVISED;
  }

  @Override
  public synchronized Optional<Document> document(String id) {
    return Optional.ofNullable(documents.get(id)).filter(document -> !bin.holds(id));
  }

  @Override
  public synchronized Iterator<Document> documents() {
    return documents.values().stream()
        .filter(document -> !bin.holds(document.id()))
        .toList()
        .iterator();
  }

  @Override
  public synchronized List<LayerHeader> layers(String documentId) {
    return layers.getOrDefault(documentId, List.of()).stream().map(Layer::header).toList();
  }

  @Override
  public synchronized Optional<Layer> layer(String documentId, String fingerprint) {
    return layers.getOrDefault(documentId, List.of()).stream()
        .filter(layer -> layer.fingerprint().equals(fingerprint))
        .findFirst()
        .map(tagsets::shown);
  }

  @Override
  public Optional<Layer> find(Document document, String fingerprint) {
    return layer(document.id(), fingerprint);
  }

  @Override
  public synchronized void commit(DocumentResult result) {
    String id = result.document().id();
    List<Layer> known = layers.computeIfAbsent(id, i -> new ArrayList<>());
    for (Layer layer : result.layers()) {
      if (layer(id, layer.fingerprint()).isEmpty()) {
        known.add(layer);
      }
    }
    current.put(id, result.layers());
    failed.remove(id);
    result.failed().ifPresent(failure -> failed.put(id, failure));
  }

  @Override
  public synchronized List<Layer> current(String documentId) {
    return current.getOrDefault(documentId, List.of()).stream().map(tagsets::shown).toList();
  }

  @Override
  public synchronized List<Quarantined> quarantined() {
    return failed.entrySet().stream()
        .map(each -> new Quarantined(each.getKey(), each.getValue()))
        .toList();
  }

  synchronized CorpusStore.Summary summary() {
    return new CorpusStore.Summary(
        name, documents.size(), (long) current.size() - failed.size(), failed.size());
  }

  @Override
  public Editor editor() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Bin bin() {
    return bin;
  }

  @Override
  public Selections selections() {
    return selections;
  }

  @Override
  public CorpusCare care() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Changes changes() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Tagsets tagsets() {
    return tagsets;
  }

  @Override
  public JobLog jobs() {
    return jobs;
  }

  @Override
  public Journal journal() {
    return journal;
  }
}
