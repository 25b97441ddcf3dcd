package org.postil.dataset.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.engine.DocumentResult;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;
import org.postil.dataset.internal.cluster.Plain;

/**
 * A corpus of any size that takes no memory: each document is made when it is read. Every tenth is
 * a copy of the one before with some words changed.
 */
final class GeneratedCorpus implements Corpus {

  private static final int COPY_EACH = 10;
  private static final double CHANGED = 0.1;
  private static final String[] LABELS = {"PER", "ORG", "LOC"};

  private final int size;
  private final int words;

  GeneratedCorpus(int size, int words) {
    this.size = size;
    this.words = words;
  }

  @Override
  public String name() {
    return "generated";
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Optional<Document> document(String id) {
    return Optional.of(make(Integer.parseInt(id)));
  }

  @Override
  public Iterator<Document> documents() {
    return IntStream.range(0, size).mapToObj(this::make).iterator();
  }

  private Document make(int number) {
    boolean copy = number % COPY_EACH == COPY_EACH - 1;
    String text = article(copy ? number - 1 : number);
    if (copy) {
      text = Plain.changed(text, CHANGED, new Random(number));
    }
    CreationTime day =
        new CreationTime(
            String.format(
                java.util.Locale.ROOT, "2025-%02d-%02d", 1 + number % 12, 1 + number % 28),
            CreationTime.Basis.METADATA);
    Metadata metadata = new Metadata("S" + number % 7, null, "en", day, Map.of());
    return Plain.document(Integer.toString(number), text).withMetadata(metadata);
  }

  private String article(int number) {
    Random random = new Random(number * 31L + 7);
    return "Name" + random.nextInt(5000) + " " + Plain.article(random, words);
  }

  private Layer layer(String id) {
    int number = Integer.parseInt(id);
    return TestCorpus.layer(
        "gold", "", "EntityMention", 0, 5, number % 50 == 0 ? "MISC" : LABELS[number % 3]);
  }

  @Override
  public List<LayerHeader> layers(String id) {
    return List.of(layer(id).header());
  }

  @Override
  public Optional<Layer> layer(String id, String fingerprint) {
    return Optional.of(layer(id)).filter(layer -> layer.fingerprint().equals(fingerprint));
  }

  @Override
  public Optional<Layer> find(Document document, String fingerprint) {
    return layer(document.id(), fingerprint);
  }

  @Override
  public List<Layer> current(String id) {
    return List.of();
  }

  @Override
  public List<Quarantined> quarantined() {
    return List.of();
  }

  @Override
  public Added add(ImportedDocument document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void commit(DocumentResult result) {
    throw new UnsupportedOperationException();
  }
}
