package org.postil.dataset.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;
import org.postil.api.store.CorpusCare;
import org.postil.api.store.JobLog;
import org.postil.api.store.WorkingCorpus;
import org.postil.types.PostilTypeSystem;

/** A corpus in memory. */
public final class TestCorpus implements WorkingCorpus, Journal {

  private static final TypeSystemDescription TYPES = PostilTypeSystem.description();

  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, List<Layer>> machine = new LinkedHashMap<>();
  private final Map<String, List<Layer>> gold = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /** Adds a document with what annotators say. */
  public void add(Document document, Layer... layers) {
    documents.put(document.id(), document);
    machine.put(document.id(), List.of(layers));
  }

  /** Adds work that came with a document. */
  public void addGold(String id, Layer layer) {
    gold.computeIfAbsent(id, i -> new ArrayList<>()).add(layer);
  }

  /** Records a decision. */
  public void decide(String document, String person, Decision decision) {
    append(new Draft(document, person, decision));
  }

  /** A layer of spans given as type, begin, end, label; the version is empty for people's work. */
  public static Layer layer(String annotator, String version, Object... spans) {
    LayerBuilder builder = new LayerBuilder(TYPES);
    for (int i = 0; i < spans.length; i += 4) {
      String type = "org.postil.types." + spans[i];
      String label = (String) spans[i + 3];
      Map<String, Object> values = label.isEmpty() ? Map.of() : Map.of("label", label);
      builder.add(type, (Integer) spans[i + 1], (Integer) spans[i + 2], values);
    }
    Layer built = builder.build(annotator, "text");
    LayerHeader header = new LayerHeader(built.fingerprint(), annotator, version, List.of("text"));
    return new Layer(header, built.types(), built.tables());
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public long size() {
    return documents.size();
  }

  @Override
  public Added add(ImportedDocument document) {
    throw new UnsupportedOperationException();
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
  public List<LayerHeader> layers(String id) {
    List<Layer> all = new ArrayList<>(gold.getOrDefault(id, List.of()));
    all.addAll(current(id));
    return all.stream().map(Layer::header).toList();
  }

  @Override
  public Optional<Layer> layer(String id, String fingerprint) {
    List<Layer> all = new ArrayList<>(gold.getOrDefault(id, List.of()));
    all.addAll(current(id));
    return all.stream().filter(each -> each.fingerprint().equals(fingerprint)).findFirst();
  }

  @Override
  public Optional<Layer> find(Document document, String fingerprint) {
    return layer(document.id(), fingerprint);
  }

  @Override
  public void commit(DocumentResult result) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Layer> current(String id) {
    return machine.getOrDefault(id, List.of());
  }

  @Override
  public List<Quarantined> quarantined() {
    return List.of();
  }

  @Override
  public CorpusCare care() {
    throw new UnsupportedOperationException();
  }

  @Override
  public JobLog jobs() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Journal journal() {
    return this;
  }

  @Override
  public Entry append(Draft draft) {
    Entry entry =
        new Entry(
            entries.size() + 1L, draft.document(), draft.person(), Instant.EPOCH, draft.decision());
    entries.add(entry);
    return entry;
  }

  @Override
  public Optional<Entry> appendAfter(Draft draft, long last) {
    return Optional.of(append(draft));
  }

  @Override
  public List<Entry> entries(String document) {
    return entries.stream().filter(entry -> entry.document().equals(document)).toList();
  }

  @Override
  public Iterator<Entry> after(long number) {
    return entries.stream().filter(entry -> entry.number() > number).toList().iterator();
  }
}
