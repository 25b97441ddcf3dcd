package org.postil.dataset.internal.write;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.DatasetProgress;
import org.postil.api.dataset.Split;
import org.postil.api.dataset.Splitting;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.store.Corpus;
import org.postil.dataset.internal.cluster.Clusters;
import org.postil.dataset.internal.cluster.Grouping;
import org.postil.dataset.internal.select.Choice;
import org.postil.dataset.internal.select.Chooser;
import org.postil.dataset.internal.select.CorpusInputs;
import org.postil.dataset.internal.select.Inputs;
import org.postil.dataset.internal.select.SpanKinds;
import org.postil.dataset.internal.split.LabelCounts;
import org.postil.dataset.internal.split.SplitBalance;
import org.postil.dataset.internal.split.SplitMemory;
import org.postil.dataset.internal.text.ArticleWords;
import org.postil.dataset.internal.window.Counts;

/**
 * The first reading of a corpus: which documents are in, what they have, and which split each goes
 * to. Writes {@value DocumentLine#FILE}. Used by one thread.
 */
final class Survey implements Closeable {

  private final DatasetPlan plan;
  private final Path listed;
  private final DataOutputStream list;
  private final LabelCounts labelCounts;
  private final @Nullable Grouping grouping;
  private final SurveyFigures figures = new SurveyFigures();
  private final Counts labels = new Counts();
  private final Counts leftOut = new Counts();
  private int size;
  private long refused;

  Survey(DatasetPlan plan, Path temporary) throws IOException {
    this.plan = plan;
    this.listed = temporary.resolve("documents.tmp");
    this.list =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(listed), 1 << 16));
    this.labelCounts = new LabelCounts(temporary);
    this.grouping =
        plan.splitting() == null ? null : new Grouping(temporary, plan.splitting().stories());
  }

  /** Reads all documents. */
  void read(
      Corpus corpus,
      CorpusInputs inputs,
      Chooser chooser,
      SplitMemory memory,
      DatasetProgress progress)
      throws IOException {
    Stage stage = new Stage(progress, "reading", corpus.size());
    Iterator<Document> documents = corpus.documents();
    while (documents.hasNext()) {
      Document document = documents.next();
      if (inputs.failed(document.id())) {
        leftOut.add("the last run failed on them", 1);
      } else if (chooser.refusal(document).isPresent()) {
        leftOut.add(chooser.refusal(document).get(), 1);
      } else {
        Inputs in = inputs.now(document);
        Choice choice = chooser.choose(in);
        leftOut.add(choice.leftOut(), choice.isIn() ? 0 : 1);
        if (choice.isIn()) {
          add(in, choice, memory.of(document.id()));
        }
      }
      stage.step();
    }
  }

  private void add(Inputs in, Choice choice, OptionalInt kept) throws IOException {
    Document document = in.document();
    size++;
    list.writeUTF(document.id());
    list.writeUTF(DocumentLine.content(document));
    List<Layer> layers = in.layers();
    list.writeInt(layers.size());
    for (Layer layer : layers) {
      list.writeUTF(layer.fingerprint());
    }
    Counts own = new Counts();
    for (Layer layer : choice.layers()) {
      layer.spans().stream()
          .filter(span -> SpanKinds.isWork(span.type()) && isWritten(span))
          .forEach(span -> own.add(SpanKinds.key(span), 1));
    }
    labels.addAll(own.all());
    figures.add(in, choice);
    if (grouping != null) {
      labelCounts.add(own.all());
      int day =
          document
              .metadata()
              .published()
              .map(time -> (int) time.date().toEpochDay())
              .orElse(Integer.MIN_VALUE);
      grouping.add(ArticleWords.of(document), day, kept.orElse(-1));
    }
  }

  private boolean isWritten(Span span) {
    return SpanKinds.isWanted(span.type(), plan.options().types());
  }

  /** Divides the documents and writes the file. */
  void divide(Path splits, DatasetProgress progress) throws IOException {
    list.flush();
    Splitting splitting = plan.splitting();
    if (grouping != null && splitting != null) {
      progress.at("comparing", 0, size);
      refused = grouping.join();
      new SplitBalance(
              grouping.clusters(),
              labelCounts,
              grouping.between(),
              splitting.ratios(),
              splitting.seed())
          .divide();
    }
    try (BufferedWriter out = Files.newBufferedWriter(splits, StandardCharsets.UTF_8)) {
      forEach((number, line) -> out.write(line.json() + "\n"));
    }
  }

  /** Takes the documents in order. */
  @FunctionalInterface
  interface LineTaker {
    void take(int number, DocumentLine line) throws IOException;
  }

  void forEach(LineTaker taker) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(listed), 1 << 16))) {
      for (int number = 0; number < size; number++) {
        String id = in.readUTF();
        String content = in.readUTF();
        String[] layers = new String[in.readInt()];
        for (int i = 0; i < layers.length; i++) {
          layers[i] = in.readUTF();
        }
        long cluster = grouping == null ? 0 : 1 + (long) grouping.clusters().of(number);
        taker.take(number, new DocumentLine(id, split(number), cluster, content, List.of(layers)));
      }
    }
  }

  /** Label of the split of a document; empty if it belongs to none. */
  String split(int number) {
    int ordinal = ordinal(number);
    return grouping == null ? DocumentLine.ALL : ordinal < 0 ? "" : Split.values()[ordinal].label();
  }

  int ordinal(int number) {
    return grouping == null || grouping.between().get(number)
        ? -1
        : grouping.clusters().bound(number);
  }

  Grouping.Leaks leaks() throws IOException {
    return grouping == null ? new Grouping.Leaks(0, List.of()) : grouping.leaks(this::ordinal);
  }

  /** Groups of two and more documents, and the documents in them. */
  long[] groups() {
    long[] groups = new long[2];
    if (grouping != null) {
      Clusters clusters = grouping.clusters();
      for (int i = 0; i < clusters.size(); i++) {
        if (clusters.of(i) == i && clusters.count(i) > 1) {
          groups[0]++;
          groups[1] += clusters.count(i);
        }
      }
    }
    return groups;
  }

  int size() {
    return size;
  }

  /** Stories that were kept apart by the splits that their documents had. */
  long refused() {
    return refused;
  }

  TreeMap<String, Long> labels() {
    return labels.all();
  }

  TreeMap<String, Long> leftOut() {
    Counts all = new Counts();
    all.addAll(leftOut.all());
    all.add(
        "near-duplicates of documents in two splits",
        grouping == null ? 0 : grouping.between().cardinality());
    return all.all();
  }

  SurveyFigures figures() {
    return figures;
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    list.close();
    labelCounts.close();
    if (grouping != null) {
      grouping.close();
    }
  }
}
