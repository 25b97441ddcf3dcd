package org.postil.cli.internal.fake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;

/** Corpora in memory. */
public final class MemoryStore implements CorpusStore {

  private final Map<String, MemoryCorpus> corpora = new TreeMap<>();

  @Override
  public String location() {
    return "memory";
  }

  @Override
  public List<Summary> corpora() {
    return corpora.values().stream()
        .map(
            each ->
                new Summary(
                    each.name, each.documents.size(), each.current.size(), each.failures.size()))
        .toList();
  }

  @Override
  public Optional<Corpus> corpus(String name) {
    return Optional.ofNullable(corpora.get(name));
  }

  @Override
  public Corpus create(String name) throws IOException {
    if (name.contains(" ")) {
      throw new IOException("names have no spaces");
    }
    return corpora.computeIfAbsent(name, MemoryCorpus::new);
  }

  private static final class MemoryCorpus implements Corpus {
    private final String name;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<Layer>> gold = new LinkedHashMap<>();
    private final Map<String, List<Layer>> current = new LinkedHashMap<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();

    MemoryCorpus(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long size() {
      return documents.size();
    }

    @Override
    public Added add(ImportedDocument document) {
      gold.put(document.document().id(), document.gold());
      return documents.put(document.document().id(), document.document()) == null
          ? Added.NEW
          : Added.UNCHANGED;
    }

    @Override
    public Optional<Document> document(String id) {
      return Optional.ofNullable(documents.get(id));
    }

    @Override
    public Iterator<Document> documents() {
      return new ArrayList<>(documents.values()).iterator();
    }

    @Override
    public List<LayerHeader> layers(String documentId) {
      List<Layer> all = new ArrayList<>(gold.get(documentId));
      all.addAll(current(documentId));
      return all.stream().map(Layer::header).toList();
    }

    @Override
    public Optional<Layer> layer(String documentId, String fingerprint) {
      List<Layer> all = new ArrayList<>(gold.get(documentId));
      all.addAll(current(documentId));
      return all.stream().filter(layer -> layer.fingerprint().equals(fingerprint)).findFirst();
    }

    @Override
    public Optional<Layer> find(Document document, String fingerprint) {
      return layer(document.id(), fingerprint);
    }

    @Override
    public void commit(DocumentResult result) {
      String id = result.document().id();
      result
          .failed()
          .ifPresentOrElse(
              failure -> failures.put(id, failure), () -> current.put(id, result.layers()));
    }

    @Override
    public List<Layer> current(String documentId) {
      return current.getOrDefault(documentId, List.of());
    }

    @Override
    public List<Quarantined> quarantined() {
      return failures.entrySet().stream()
          .map(entry -> new Quarantined(entry.getKey(), entry.getValue()))
          .toList();
    }
  }
}
