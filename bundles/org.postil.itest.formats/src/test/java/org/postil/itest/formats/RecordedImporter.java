package org.postil.itest.formats;

import java.io.IOException;
import java.util.Map;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;

/** An importer that notes which files it was given and what came of them. */
final class RecordedImporter implements Importer {

  private final Importer importer;
  private final Map<String, Outcome> outcomes;
  private int bid;

  RecordedImporter(Importer importer, Map<String, Outcome> outcomes) {
    this.importer = importer;
    this.outcomes = outcomes;
  }

  /** What came of one file. */
  static final class Outcome {
    final String format;
    final int bid;
    int documents;
    int spans;
    int failures;
    String reason = "";

    Outcome(String format, int bid) {
      this.format = format;
      this.bid = bid;
    }

    void failed(String why) {
      failures++;
      reason = reason.isEmpty() ? why : reason;
    }
  }

  @Override
  public String format() {
    return importer.format();
  }

  @Override
  public String title() {
    return importer.title();
  }

  @Override
  public boolean mapsColumns() {
    return importer.mapsColumns();
  }

  @Override
  public int recognises(Candidate candidate) {
    bid = importer.recognises(candidate);
    return bid;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    Outcome outcome = new Outcome(format(), bid);
    outcomes.put(source.location(), outcome);
    try {
      importer.read(
          source,
          options,
          new ImportSink() {
            @Override
            public void accept(ImportedDocument document) {
              outcome.documents++;
              outcome.spans +=
                  document.gold().stream().map(Layer::spans).mapToInt(each -> each.size()).sum();
            }

            @Override
            public void failed(String where, String message) {
              outcome.failed(message);
            }
          });
    } catch (IOException | RuntimeException e) {
      outcome.failed(String.valueOf(e.getMessage()));
      throw e;
    }
  }
}
