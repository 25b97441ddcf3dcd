package org.postil.io.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.postil.api.io.Bid;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/** Reads the members of one archive, each with the importer that fits it; one may fail alone. */
final class Members {

  private final List<Importer> importers;
  private final ImportOptions options;
  private final ImportSink sink;
  private final Budget budget;

  Members(List<Importer> importers, ImportOptions options, ImportSink sink, Budget budget) {
    boolean mapped = options.other().containsKey("map");
    List<Importer> tables = importers.stream().filter(Importer::mapsColumns).toList();
    this.importers = mapped && !tables.isEmpty() ? tables : importers;
    this.options = options;
    this.sink = sink;
    this.budget = budget;
  }

  /**
   * Reads a member.
   *
   * @param member the member
   * @param along whether another member of its folder is read, too
   */
  void read(Member member, Predicate<String> along) throws IOException {
    read(member, along, document -> document);
  }

  /** Largest document that is read, in bytes. */
  long largest() {
    return Math.min(options.maxBytes(), Integer.MAX_VALUE - 16L);
  }

  /**
   * Reads a member.
   *
   * @param member the member
   * @param along whether another member of its folder is read, too
   * @param change adds to documents what the archive knows
   */
  void read(Member member, Predicate<String> along, UnaryOperator<ImportedDocument> change)
      throws IOException {
    budget.member(member.path());
    Passage passage = new Passage(change);
    try {
      byte[] head;
      try (InputStream in = member.open()) {
        head = in.readNBytes(Candidate.HEAD_BYTES);
      }
      Candidate candidate = new Candidate(member.fileName(), head, along);
      Optional<Bid> best =
          Bid.highest(
              importers,
              candidate,
              (importer, e) -> {
                throw e;
              });
      if (best.isPresent()) {
        best.get().importer().read(member, options, passage);
      }
    } catch (Budget.Spent e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (passage.broken) {
        throw e;
      }
      String why = String.valueOf(e.getMessage() == null ? e : e.getMessage());
      boolean said = e instanceof ImportException && why.contains(member.fileName());
      sink.failed(
          member.location(), said ? why : "Cannot import [" + member.location() + "]: " + why);
    }
  }

  /** Remembers whether it was the sink that threw. */
  private final class Passage implements ImportSink {
    private final UnaryOperator<ImportedDocument> change;
    private boolean broken;

    Passage(UnaryOperator<ImportedDocument> change) {
      this.change = change;
    }

    @Override
    public void accept(ImportedDocument document) throws IOException {
      ImportedDocument changed = change.apply(document);
      broken = true;
      sink.accept(changed);
      broken = false;
    }

    @Override
    public void failed(String where, String message) throws IOException {
      broken = true;
      sink.failed(where, message);
      broken = false;
    }
  }
}
