package org.postil.dataset.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.DatasetProgress;
import org.postil.api.dataset.DatasetReport;
import org.postil.api.dataset.Datasets;
import org.postil.api.io.Exporter;
import org.postil.api.review.Reviewer;
import org.postil.api.store.Corpus;
import org.postil.dataset.internal.write.DatasetFiles;
import org.postil.dataset.internal.write.DatasetJob;

/** Exports training data. */
@Component
public final class DatasetService implements Datasets {

  private final Reviewer reviewer;
  private final List<Exporter> exporters;
  private final Path home;

  /**
   * Made by the framework.
   *
   * @param context tells where the home is
   * @param reviewer folds decisions
   * @param exporters write files
   */
  @Activate
  public DatasetService(
      BundleContext context, @Reference Reviewer reviewer, @Reference List<Exporter> exporters) {
    this(reviewer, exporters, beside(context));
  }

  /**
   * Made by tests.
   *
   * @param reviewer folds decisions
   * @param exporters write files
   * @param home folder in which splits are remembered
   */
  public DatasetService(Reviewer reviewer, List<Exporter> exporters, Path home) {
    this.reviewer = reviewer;
    this.exporters = List.copyOf(exporters);
    this.home = home;
  }

  /** Corpora of the same name on a server and in the home have splits of their own. */
  private static Path beside(BundleContext context) {
    String home = String.valueOf(context.getProperty("postil.home"));
    return Path.of(Optional.ofNullable(context.getProperty("postil.beside")).orElse(home));
  }

  @Override
  public DatasetReport write(Corpus corpus, DatasetPlan plan, Path folder, DatasetProgress progress)
      throws IOException {
    return new DatasetJob(corpus, plan, reviewer, exporter(plan), home, progress).write(folder);
  }

  @Override
  public DatasetReport repeat(Corpus corpus, Path manifest, Path folder, DatasetProgress progress)
      throws IOException {
    DatasetPlan plan = plan(manifest);
    return new DatasetJob(corpus, plan, reviewer, exporter(plan), home, progress)
        .repeat(manifest, folder);
  }

  @Override
  public DatasetPlan plan(Path manifest) throws IOException {
    return DatasetFiles.plan(manifest);
  }

  @Override
  public List<String> verify(Path manifest, Path folder) throws IOException {
    return DatasetFiles.verify(manifest, folder);
  }

  private Exporter exporter(DatasetPlan plan) throws DatasetException {
    return exporters.stream()
        .filter(exporter -> exporter.format().equals(plan.format()))
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetException(
                    "Cannot write format ["
                        + plan.format()
                        + "]: expected one of "
                        + exporters.stream()
                            .map(Exporter::format)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
