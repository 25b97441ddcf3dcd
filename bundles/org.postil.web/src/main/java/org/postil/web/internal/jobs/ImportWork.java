package org.postil.web.internal.jobs;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.postil.api.engine.Failure;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportedDocument;
import org.postil.api.store.Corpus;
import org.postil.api.web.DocumentFeed;
import org.postil.web.internal.corpus.OpenCorpus;

/** Documents that are put into a corpus. */
final class ImportWork extends ThreadWork {

  private static final int FINE = 1000;

  private final DocumentFeed feed;
  private final Runnable afterwards;
  private final AtomicLong done = new AtomicLong();
  private final Map<Corpus.Added, AtomicLong> added = new EnumMap<>(Corpus.Added.class);

  /** Prepares an import; {@code afterwards} is called when all was read. */
  ImportWork(OpenCorpus corpus, DocumentFeed feed, Runnable afterwards) {
    super(corpus);
    this.feed = feed;
    this.afterwards = afterwards;
    for (Corpus.Added each : Corpus.Added.values()) {
      added.put(each, new AtomicLong());
    }
  }

  @Override
  void run() throws IOException {
    feed.read(
        new ImportSink() {
          @Override
          public void accept(ImportedDocument document) throws IOException {
            checkpoint();
            added.get(open().add(document)).incrementAndGet();
            done.incrementAndGet();
          }

          @Override
          public void failed(String where, String message) throws IOException {
            checkpoint();
            failureList().add(where, new Failure("import", Failure.Cause.IMPORT, message, ""));
            done.incrementAndGet();
          }
        });
    afterwards.run();
  }

  @Override
  public Kind kind() {
    return Kind.IMPORT;
  }

  @Override
  public String title() {
    return "Import " + feed.title() + " into " + corpus();
  }

  @Override
  public JobState state() {
    Map<String, Long> counts = new TreeMap<>();
    added.forEach((what, count) -> counts.put(what.name().toLowerCase(Locale.ROOT), count.get()));
    long finished = done.get();
    return new JobState(
        progress(),
        problem(),
        total(finished),
        finished,
        failureList().count(),
        finished(),
        0,
        List.of(),
        counts,
        null);
  }

  /** An estimate from what has been read, since nobody knows how many documents a file holds. */
  private long total(long finished) {
    if (finished() != null) {
      return finished;
    }
    double fraction = feed.fraction();
    return fraction * FINE < 1 ? -1 : Math.max(finished, Math.round(finished / fraction));
  }
}
