package org.postil.dataset.internal.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.document.Document;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.Exporter;
import org.postil.api.store.Corpus;
import org.postil.dataset.internal.select.Choice;
import org.postil.dataset.internal.select.Chooser;
import org.postil.dataset.internal.select.CorpusInputs;
import org.postil.dataset.internal.select.Inputs;

/**
 * Writes the documents of a split, shard by shard, going on after the shards that are there. Used
 * by one thread.
 */
final class SplitWriter {

  private final Corpus corpus;
  private final CorpusInputs inputs;
  private final Chooser chooser;
  private final Exporter exporter;
  private final ExportOptions options;
  private final DatasetPlan plan;
  private final Draft draft;

  SplitWriter(
      Corpus corpus,
      CorpusInputs inputs,
      Chooser chooser,
      Exporter exporter,
      ExportOptions options,
      DatasetPlan plan,
      Draft draft) {
    this.corpus = corpus;
    this.inputs = inputs;
    this.chooser = chooser;
    this.exporter = exporter;
    this.options = options;
    this.plan = plan;
    this.draft = draft;
  }

  /** The shards of a split that are written. */
  static List<ShardRecord> finished(Draft draft, String split) throws IOException {
    List<ShardRecord> shards = new ArrayList<>();
    for (int number = 0; ; number++) {
      Path file = ShardRecord.place(draft, split, number);
      if (!Files.exists(file)) {
        return shards;
      }
      shards.add(ShardRecord.read(file));
    }
  }

  /** Names of the files of shards. */
  static Set<String> files(List<ShardRecord> shards) {
    Set<String> names = new HashSet<>();
    shards.forEach(shard -> names.addAll(shard.files().keySet()));
    return names;
  }

  /**
   * Writes what is left of a split.
   *
   * @param split its label
   * @param lines the file of all documents
   * @param stage is told of each document
   * @return documents that were there already
   */
  long write(String split, Path lines, Stage stage) throws IOException {
    List<ShardRecord> finished = finished(draft, split);
    long there = finished.stream().mapToLong(ShardRecord::documents).sum();
    long skip = there;
    int number = finished.size();
    ShardWriter shard = null;
    boolean whole = false;
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        DocumentLine document = DocumentLine.parse(line);
        if (!document.split().equals(split)) {
          continue;
        }
        if (skip-- <= 0) {
          shard = shard == null ? open(split, number) : shard;
          add(document, shard);
          if (plan.shardSize() > 0 && shard.pieces() >= plan.shardSize()) {
            finish(shard, split, number++);
            shard = null;
          }
        }
        stage.step();
      }
      whole = true;
    } finally {
      if (shard != null && !whole) {
        shard.abandon();
      }
    }
    // A split without documents has an empty file all the same.
    if (shard != null || number == 0) {
      finish(shard == null ? open(split, number) : shard, split, number);
    }
    return there;
  }

  private ShardWriter open(String split, int number) throws IOException {
    String shard = plan.shardSize() > 0 ? String.format(Locale.ROOT, "-%05d", number) : "";
    String name = split.equals(DocumentLine.ALL) && shard.isEmpty() ? "" : split + shard;
    return new ShardWriter(
        new ShardTarget(draft.folder(), name), exporter, options, plan.windows());
  }

  private void finish(ShardWriter shard, String split, int number) throws IOException {
    shard.finish().write(ShardRecord.place(draft, split, number));
  }

  private void add(DocumentLine line, ShardWriter shard) throws IOException {
    Document document = read(line);
    Inputs in = inputs.then(document, line.layers());
    Choice choice = chooser.choose(in);
    if (!choice.isIn()) {
      throw new DatasetException(
          "Cannot write document ["
              + line.id()
              + "] again: it is no longer selected ("
              + choice.leftOut()
              + "); export anew");
    }
    shard.add(document, choice.layers(), in.layers());
  }

  private Document read(DocumentLine line) throws IOException {
    @Nullable Document document = corpus.document(line.id()).orElse(null);
    if (document == null || !DocumentLine.content(document).equals(line.content())) {
      throw new DatasetException(
          "Cannot write document ["
              + line.id()
              + "]: "
              + (document == null ? "the corpus has none" : "its text or metadata changed")
              + " since the dataset was planned; export anew");
    }
    return document;
  }
}
