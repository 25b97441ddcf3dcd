package org.postil.dataset.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.DatasetReport;
import org.postil.api.dataset.Selection;
import org.postil.api.dataset.SplitRatios;
import org.postil.api.dataset.Splitting;
import org.postil.api.dataset.Windows;
import org.postil.api.io.ExportOptions;
import org.postil.io.jsonl.internal.JsonlExporter;
import org.postil.review.internal.decide.LayerReviewer;

/** Exports a generated corpus; {@code bench/dataset} runs it and measures its memory. */
final class DatasetBenchmark {

  private static final long SHARD = 10_000;

  private DatasetBenchmark() {}

  /**
   * Takes the number of documents, a folder, and the number of words of each; with a fourth word
   * they are not divided into splits.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    DatasetPlan plan =
        new DatasetPlan(
            "generated",
            "jsonl",
            new ExportOptions(Set.of("entity"), java.util.Map.of()),
            Selection.EVERYTHING,
            args.length > 3
                ? null
                : new Splitting(new SplitRatios(80, 10, 10), 7, true, false, null),
            Windows.DOCUMENTS,
            SHARD);
    long start = System.nanoTime();
    String[] stage = {""};
    DatasetReport report =
        new DatasetService(
                new LayerReviewer(), List.of(new JsonlExporter()), folder.resolve("home"))
            .write(
                new GeneratedCorpus(Integer.parseInt(args[0]), Integer.parseInt(args[2])),
                plan,
                folder.resolve("out"),
                (name, done, of) -> {
                  if (!name.equals(stage[0])) {
                    stage[0] = name;
                    System.err.println((System.nanoTime() - start) / 1_000_000_000 + " s: " + name);
                  }
                });
    System.out.println(
        report.documents()
            + " documents, "
            + report.clustered()
            + " in "
            + report.clusters()
            + " groups, "
            + report.leaks()
            + " pairs across splits, "
            + report.resumed()
            + " documents were there already");
  }
}
