package org.postil.dataset.internal.write;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.postil.api.dataset.Windows;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.layer.Layer;
import org.postil.dataset.internal.select.SpanKinds;
import org.postil.dataset.internal.window.Counts;
import org.postil.dataset.internal.window.Pieces;

/** Writes one shard. Used by one thread. */
final class ShardWriter {

  private final ShardTarget target;
  private final ExportWriter writer;
  private final Set<String> types;
  private final Counts labels = new Counts();
  private final Counts losses = new Counts();
  private final Pieces cutter;
  private long documents;
  private long pieces;

  ShardWriter(ShardTarget target, Exporter exporter, ExportOptions options, Windows windows)
      throws IOException {
    this.target = target;
    this.types = options.types();
    this.cutter = new Pieces(windows, losses);
    this.writer = exporter.open(target, options);
  }

  long pieces() {
    return pieces;
  }

  void add(Document document, List<Layer> chosen, List<Layer> all) throws IOException {
    documents++;
    for (AnnotatedDocument piece : cutter.of(document, chosen, all)) {
      pieces++;
      writer.write(piece);
      for (Layer layer : piece.layers()) {
        layer.spans().stream()
            .filter(span -> SpanKinds.isWork(span.type()) && SpanKinds.isWanted(span.type(), types))
            .forEach(span -> labels.add(SpanKinds.key(span), 1));
      }
    }
  }

  ShardRecord finish() throws IOException {
    writer.close();
    losses.addAll(writer.losses().losses());
    return new ShardRecord(
        documents, pieces, labels.all(), losses.all(), target.sums(), target.head());
  }

  /** Closes files of a shard that is not whole. */
  void abandon() throws IOException {
    writer.close();
  }
}
