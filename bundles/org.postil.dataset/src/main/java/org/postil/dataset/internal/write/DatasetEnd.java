package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.api.dataset.DatasetReport;
import org.postil.api.dataset.Datasets;
import org.postil.api.io.LossReport;
import org.postil.dataset.internal.window.Counts;

/** Writes what stands beside the documents: manifest, card, checksums. Used by one thread. */
final class DatasetEnd {

  private final Draft draft;
  private final ObjectNode facts;
  private final List<String> splits;
  private final SortedMap<String, Long> documents = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> labels = new TreeMap<>();
  private final Counts losses = new Counts();
  private String head = "";

  DatasetEnd(Draft draft, ObjectNode facts, List<String> splits) {
    this.draft = draft;
    this.facts = facts;
    this.splits = splits;
  }

  DatasetReport finish(long resumed) throws IOException {
    Path list = draft.folder().resolve(Checksums.FILE);
    try (BufferedWriter sums = Files.newBufferedWriter(list, StandardCharsets.UTF_8)) {
      ObjectNode all = facts.putObject("splits");
      for (String split : splits) {
        add(split, all.putObject(split), sums);
      }
      SurveyFigures.put(facts.putObject("losses"), losses.all());
      for (String name : List.of(DocumentLine.FILE, SplitReport.FILE)) {
        Path place = draft.folder().resolve(name);
        Files.move(draft.control(name), place, StandardCopyOption.REPLACE_EXISTING);
        sums.write(Checksums.line(name, Checksums.of(place)));
      }
      Path card = draft.folder().resolve(Card.FILE);
      Files.writeString(card, Card.of(facts, head), StandardCharsets.UTF_8);
      sums.write(Checksums.line(Card.FILE, Checksums.of(card)));
    }
    facts.put("checksums", Checksums.of(list));
    new Manifest(facts).write(draft.folder().resolve(Datasets.MANIFEST));
    return report(resumed);
  }

  private void add(String split, ObjectNode node, BufferedWriter sums) throws IOException {
    Counts found = new Counts();
    long read = 0;
    long pieces = 0;
    List<ShardRecord> shards = SplitWriter.finished(draft, split);
    for (ShardRecord shard : shards) {
      read += shard.documents();
      pieces += shard.pieces();
      found.addAll(shard.labels());
      losses.addAll(shard.losses());
      head = shard.head().isEmpty() ? head : shard.head();
      for (Map.Entry<String, String> file : shard.files().entrySet()) {
        sums.write(Checksums.line(file.getKey(), file.getValue()));
      }
    }
    node.put("documents", read).put("records", pieces).put("shards", shards.size());
    SurveyFigures.put(node.putObject("labels"), found.all());
    documents.put(split, read);
    labels.put(split, found.all());
  }

  private DatasetReport report(long resumed) {
    Counts leftOut = new Counts();
    facts
        .path("leftOut")
        .properties()
        .forEach(reason -> leftOut.add(reason.getKey(), reason.getValue().asLong()));
    List<String> notes = new ArrayList<>();
    long apart = facts.path("storiesApart").asLong();
    if (apart > 0) {
      notes.add(
          apart
              + " times two groups of articles on one event stayed apart, since their documents had"
              + " different splits before");
    }
    return new DatasetReport(
        documents,
        labels,
        leftOut.all(),
        facts.path("clusters").asLong(),
        facts.path("clusteredDocuments").asLong(),
        facts.path("leaks").asLong(),
        notes,
        new LossReport(losses.all()),
        resumed);
  }
}
