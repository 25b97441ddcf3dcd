package org.postil.cli.internal.dataset;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.Selection;
import org.postil.api.dataset.SplitRatios;
import org.postil.api.dataset.Splitting;
import org.postil.api.dataset.Windows;
import org.postil.api.io.ExportOptions;
import org.postil.cli.internal.CommandFailure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that make an export one of training data. */
public final class DatasetOptions {

  @Option(
      names = "--split",
      paramLabel = "TRAIN/DEV/TEST",
      description =
          "Divide the documents, for example 80/10/10 or 90/10. Near-duplicates and articles on one"
              + " event stay in one split.")
  private @Nullable String split;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draws among divisions that are equally good (default: 1).")
  private long seed;

  @Option(
      names = "--no-stories",
      description = "Keep only near-duplicates together, not articles on one event.")
  private boolean noStories;

  @Option(
      names = "--redraw",
      description = "Divide anew, whatever splits documents got before with this seed.")
  private boolean redraw;

  @Option(
      names = "--keep-splits",
      paramLabel = "DIR",
      description = "Documents of this earlier export keep the splits that they have there.")
  private @Nullable Path keep;

  @Option(
      names = "--shard-size",
      paramLabel = "N",
      description =
          "Begin a new file after N records. An interrupted export goes on after the last.")
  private long shardSize;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Write the dataset of this manifest again; with --verify only compare.")
  private @Nullable Path manifest;

  @Option(
      names = "--verify",
      paramLabel = "DIR",
      description = "Compare a folder with the dataset of --manifest.")
  private @Nullable Path verify;

  @Option(
      names = "--dataset",
      description = "Write manifest, card and checksums, also without any of these options.")
  private boolean dataset;

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Mixin private WindowOptions windows = new WindowOptions();

  /**
   * Whether any of these options was used.
   *
   * @return true if training data is to be written
   */
  public boolean areUsed() {
    return dataset
        || split != null
        || shardSize != 0
        || manifest != null
        || verify != null
        || !selection.selection().equals(Selection.EVERYTHING)
        || !windows.windows().equals(Windows.DOCUMENTS);
  }

  /**
   * The manifest to use.
   *
   * @return empty for a new dataset
   */
  public Optional<Path> manifest() {
    if (manifest == null && verify != null) {
      throw CommandFailure.usage(
          "Cannot verify [" + verify + "]: with what? Give the manifest with --manifest FILE");
    }
    return Optional.ofNullable(manifest);
  }

  /**
   * The folder to compare.
   *
   * @return empty to write one
   */
  public Optional<Path> verify() {
    return Optional.ofNullable(verify);
  }

  /**
   * What was asked for.
   *
   * @param corpus name of the corpus
   * @param format name of the format
   * @param options options of the exporter
   * @return the plan
   * @throws CommandFailure if a value is none
   */
  DatasetPlan plan(String corpus, String format, ExportOptions options) {
    try {
      return new DatasetPlan(
          corpus,
          format,
          options,
          selection.selection(),
          splitting(),
          windows.windows(),
          shardSize);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }

  private @Nullable Splitting splitting() {
    if (split == null) {
      if (redraw || noStories || keep != null || !selection.selection().splits().isEmpty()) {
        throw CommandFailure.usage(
            "Cannot use --redraw, --keep-splits, --no-stories or --only-split without --split;"
                + " add for example --split 80/10/10");
      }
      return null;
    }
    return new Splitting(SplitRatios.parse(split), seed, !noStories, redraw, keep);
  }
}
