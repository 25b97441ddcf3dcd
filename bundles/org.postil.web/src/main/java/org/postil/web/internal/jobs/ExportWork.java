package org.postil.web.internal.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.LossReport;
import org.postil.api.layer.Layer;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.review.ReviewContent;
import org.postil.web.internal.review.Reviews;

/** Documents of a corpus that are written to files. */
final class ExportWork extends ThreadWork {

  private final Exporter exporter;
  private final ExportRequest request;
  private final Reviews reviews;
  private final Exports exports;
  private final long total;
  private final AtomicLong done = new AtomicLong();
  private volatile @Nullable ExportFacts export;

  ExportWork(
      OpenCorpus corpus,
      Exporter exporter,
      ExportRequest request,
      Reviews reviews,
      Exports exports) {
    super(corpus);
    this.exporter = exporter;
    this.request = request;
    this.reviews = reviews;
    this.exports = exports;
    this.total =
        request.documents().isEmpty() ? corpus.corpus().size() : request.documents().size();
  }

  @Override
  void run() throws IOException {
    ExportFolder folder = exports.newFolder(corpus(), exporter.format());
    try {
      LossReport losses;
      try (ExportWriter writer = exporter.open(folder, request.options())) {
        writeAll(writer);
        losses = writer.losses();
      }
      checkpoint();
      Path published = folder.publish();
      export = exports.facts(published, losses);
      exports.tell();
    } finally {
      folder.discard();
    }
  }

  private void writeAll(ExportWriter writer) throws IOException {
    Iterator<Document> documents =
        request.documents().isEmpty()
            ? open().corpus().documents()
            : request.documents().stream().map(open()::document).iterator();
    while (documents.hasNext()) {
      checkpoint();
      Document document = documents.next();
      if (request.wants(open().status(document.id()))) {
        List<Layer> layers = reviews.layers(open(), document.id(), request.content());
        if (!layers.isEmpty() || request.content() != ReviewContent.GOLD) {
          writer.write(new AnnotatedDocument(document, layers));
        }
      }
      done.incrementAndGet();
    }
  }

  @Override
  public Kind kind() {
    return Kind.EXPORT;
  }

  @Override
  public String title() {
    return "Export " + corpus() + " as " + exporter.format();
  }

  @Override
  public JobState state() {
    return new JobState(
        progress(),
        problem(),
        Math.max(total, done.get()),
        done.get(),
        failureList().count(),
        finished(),
        0,
        List.of(),
        Map.of(),
        export);
  }
}
