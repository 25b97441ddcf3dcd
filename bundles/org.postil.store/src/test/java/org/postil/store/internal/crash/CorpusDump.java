package org.postil.store.internal.crash;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.engine.Failure;
import org.postil.api.layer.Column;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Entry;
import org.postil.api.store.Corpus;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.JobRecord;
import org.postil.api.store.Tagsets;
import org.postil.api.store.WorkingCorpus;

/** Everything that a corpus holds, but for when and by which process it came about. */
public final class CorpusDump {

  private final StringBuilder text = new StringBuilder();

  private CorpusDump() {}

  public static String of(WorkingCorpus corpus) throws IOException {
    CorpusDump dump = new CorpusDump();
    for (Iterator<Document> all = corpus.documents(); all.hasNext(); ) {
      dump.add(corpus, all.next());
    }
    for (Corpus.Quarantined each : corpus.quarantined()) {
      Failure failure = each.failure();
      dump.line("failed", each.documentId(), failure.annotator(), failure.message());
    }
    for (JobRecord job : corpus.jobs().jobs()) {
      dump.line("job", job.number(), job.state(), job.documents(), job.done(), job.failed());
    }
    for (Iterator<Entry> all = corpus.journal().after(0); all.hasNext(); ) {
      Entry entry = all.next();
      dump.line("entry", entry.number(), entry.document(), entry.person(), entry.decision());
    }
    for (Tagsets.Change each : ((EditableCorpus) corpus).tagsets().changes()) {
      dump.line("label", each.number(), each.person(), each.action(), each.undone());
    }
    return dump.text.toString();
  }

  private void add(Corpus corpus, Document document) {
    line("document", document.id(), document.text(), document.metadata(), document.zones());
    for (LayerHeader header : corpus.layers(document.id())) {
      line("has", header);
    }
    List<Layer> current = corpus.current(document.id());
    for (Layer layer : current) {
      line("current", layer.header(), layer.types());
      layer.tables().forEach(table -> table.columns().forEach(this::column));
    }
    for (Layer layer : current) {
      Optional<Layer> again = corpus.find(document, layer.fingerprint());
      line("found", again.map(Layer::spanCount).orElse(-1));
    }
  }

  private void column(String name, Column column) {
    line("column", name, column.size());
    for (int i = 0; i < column.size(); i++) {
      text.append(column.text(i)).append(' ');
    }
    text.append('\n');
  }

  private void line(Object... parts) {
    for (Object part : parts) {
      text.append(part).append(' ');
    }
    text.append('\n');
  }
}
