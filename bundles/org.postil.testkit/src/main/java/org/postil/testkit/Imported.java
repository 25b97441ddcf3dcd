package org.postil.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/** What an importer read: its documents and its failures. */
public final class Imported implements ImportSink {

  private final List<ImportedDocument> documents = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /** Starts with nothing. */
  public Imported() {}

  /**
   * Imports a source.
   *
   * @param importer reads it
   * @param source what to read
   * @param options how to read it
   * @return what came of it
   * @throws IOException if the importer gave up
   */
  public static Imported by(Importer importer, ImportSource source, ImportOptions options)
      throws IOException {
    Imported imported = new Imported();
    importer.read(source, options, imported);
    return imported;
  }

  /**
   * Imports a source with the default options.
   *
   * @param importer reads it
   * @param source what to read
   * @return what came of it
   * @throws IOException if the importer gave up
   */
  public static Imported by(Importer importer, ImportSource source) throws IOException {
    return by(importer, source, ImportOptions.defaults());
  }

  @Override
  public void accept(ImportedDocument document) {
    documents.add(document);
  }

  @Override
  public void failed(String where, String message) {
    failures.add(where + ": " + message);
  }

  /**
   * The documents.
   *
   * @return in the order in which they came
   */
  public List<ImportedDocument> documents() {
    return documents;
  }

  /**
   * The failures.
   *
   * @return {@code where: message} in the order in which they came
   */
  public List<String> failures() {
    return failures;
  }
}
