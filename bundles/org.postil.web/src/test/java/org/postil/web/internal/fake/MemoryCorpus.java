package org.postil.web.internal.fake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.store.Bin;
import org.postil.api.store.Changes;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Editor;
import org.postil.api.store.JobLog;
import org.postil.api.store.Selections;
import org.postil.api.store.Tagsets;
import org.postil.testkit.WorkingMemoryCorpus;

/** A corpus in memory with a bin and names of labels. */
public final class MemoryCorpus extends WorkingMemoryCorpus implements EditableCorpus {

  private final JobLog jobs = new MemoryJobLog(this);
  private final MemoryBin bin = new MemoryBin();
  private final Selections selections = new MemorySelections();
  private final MemoryTagsets tagsets = new MemoryTagsets();

  /** An empty corpus. */
  public MemoryCorpus(String name) {
    super(name);
  }

  @Override
  public synchronized long size() {
    return super.size() - bin.items().size();
  }

  @Override
  public synchronized Added add(ImportedDocument imported) {
    if (bin.holds(imported.document().id())) {
      bin.takeOut(List.of(imported.document().id()));
    }
    return super.add(imported);
  }

  @Override
  public synchronized Optional<Document> document(String id) {
    return super.document(id).filter(document -> !bin.holds(id));
  }

  @Override
  public synchronized Iterator<Document> documents() {
    List<Document> kept = new ArrayList<>();
    super.documents().forEachRemaining(kept::add);
    kept.removeIf(document -> bin.holds(document.id()));
    return kept.iterator();
  }

  @Override
  public synchronized Optional<Layer> layer(String documentId, String fingerprint) {
    return super.layer(documentId, fingerprint).map(tagsets::shown);
  }

  @Override
  public synchronized List<Layer> current(String documentId) {
    return super.current(documentId).stream().map(tagsets::shown).toList();
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
}
