package org.postil.io.archive.internal;

import java.io.IOException;
import java.util.List;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** An importer of files that hold files for other importers. */
abstract class ArchiveImporter implements Importer {

  /** In a filter: this service is an archive, so other archives are not found through it. */
  static final String OTHERS = "(!(postil.archive=true))";

  static final String MARK = "postil.archive:Boolean=true";

  /** Archives within archives, and no further. */
  private static final int DEEPEST = 2;

  private final List<Importer> others;

  /**
   * Takes the importers of members.
   *
   * @param others importers that are no archives
   */
  ArchiveImporter(List<Importer> others) {
    this.others = others;
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    unpack(source, options, sink, new Budget(source), 1);
  }

  void unpack(ImportSource source, ImportOptions options, ImportSink sink, Budget budget, int depth)
      throws IOException {
    List<Importer> importers = new java.util.ArrayList<>(others);
    if (depth < DEEPEST) {
      for (ArchiveImporter each : within(others)) {
        importers.add(new Nested(each, budget, depth + 1));
      }
    }
    unpack(source, budget, new Members(importers, options, sink, budget));
  }

  /** Hands over each member. */
  abstract void unpack(ImportSource source, Budget budget, Members members) throws IOException;

  private static List<ArchiveImporter> within(List<Importer> others) {
    return List.of(
        new ZipImporter(others),
        new TarImporter(others),
        new GzipImporter(others),
        new WarcImporter(others));
  }

  /** An archive in an archive: it has no budget of its own. */
  private record Nested(ArchiveImporter importer, Budget budget, int depth) implements Importer {
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
      return true;
    }

    @Override
    public int recognises(org.postil.api.io.Candidate candidate) {
      return importer.recognises(candidate);
    }

    @Override
    public void read(ImportSource source, ImportOptions options, ImportSink sink)
        throws IOException {
      importer.unpack(source, options, sink, budget, depth);
    }
  }
}
