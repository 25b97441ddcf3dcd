package org.postil.engine.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeService;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Job;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.engine.ResultSink;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tracks annotators as they come and go and runs jobs with them. */
@Component(service = Engine.class)
public final class AnnotatorHost implements Engine {

  private static final Logger LOG = LoggerFactory.getLogger(AnnotatorHost.class);

  /** Documents in work or waiting for an earlier one, for each thread. */
  private static final int WINDOW = 16;

  /** How long a bundle that stops waits for documents that are in its annotator's hands. */
  private static final long DRAIN_MILLIS = 30_000;

  private final @Nullable MetaTypeService metatype;
  private final Map<AnnotatorProvider, Contribution> byProvider = new ConcurrentHashMap<>();
  private final Set<RunningJob> jobs = ConcurrentHashMap.newKeySet();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final ExecutorService builder =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "postil-generations");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Contributions contributions = Contributions.NONE;

  /**
   * Starts the host.
   *
   * @param metatype where settings of annotators are declared
   */
  @Activate
  public AnnotatorHost(
      @Reference(policyOption = ReferencePolicyOption.GREEDY) MetaTypeService metatype) {
    this.metatype = metatype;
  }

  @Deactivate
  void close() {
    jobs.forEach(Job::cancel);
    builder.shutdown();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void add(AnnotatorProvider provider, ServiceReference<AnnotatorProvider> reference) {
    Contribution added = contribution(provider, reference);
    synchronized (this) {
      byProvider.put(provider, added);
      contributions = contributions.with(added);
    }
    contributions.rivalry(added).ifPresent(LOG::warn);
    LOG.info("Annotator {} is installed", added.name());
    refresh();
  }

  void remove(AnnotatorProvider provider) {
    Contribution removed;
    synchronized (this) {
      removed = byProvider.remove(provider);
      if (removed == null) {
        return;
      }
      contributions = contributions.without(removed);
    }
    LOG.info("Annotator {} is leaving", removed.name());
    // The bundle stops when this returns: no document may be in its hands then.
    jobs.forEach(job -> job.generations().leave(removed, DRAIN_MILLIS));
    refresh();
  }

  private void refresh() {
    if (!builder.isShutdown() && !jobs.isEmpty()) {
      builder.execute(() -> jobs.forEach(job -> job.generations().refresh()));
    }
  }

  private Contribution contribution(
      AnnotatorProvider provider, ServiceReference<AnnotatorProvider> reference) {
    Bundle bundle = reference.getBundle();
    Version version = bundle.getVersion();
    String number = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    String problem = "";
    List<Setting> settings = List.of();
    DeclaredLimits limits = DeclaredLimits.NONE;
    try {
      List<AttributeDefinition> definitions =
          MetatypeSettings.definitions(
              metatype, bundle, String.valueOf(reference.getProperty("component.name")));
      settings = MetatypeSettings.of(definitions);
      limits = DeclaredLimits.of(definitions);
    } catch (RuntimeException e) {
      problem = "its metatype definition cannot be read: " + e.getMessage();
    }
    InstalledAnnotator facts =
        new InstalledAnnotator(
            provider.id(),
            number,
            provider.title(),
            String.valueOf(bundle.getSymbolicName()),
            provider.reads(),
            provider.readsIfPresent(),
            provider.writes(),
            settings,
            problem);
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    return new Contribution(provider, facts, limits, loader, once(() -> BundleDigest.of(bundle)));
  }

  private static Supplier<String> once(Supplier<String> source) {
    return new Supplier<>() {
      private @Nullable String value;

      @Override
      public synchronized String get() {
        String known = value;
        if (known == null) {
          known = source.get();
          value = known;
        }
        return known;
      }
    };
  }

  @Override
  public List<InstalledAnnotator> annotators() {
    return contributions.all().stream().map(Contribution::facts).toList();
  }

  @Override
  public Pipeline defaultPipeline() {
    Planner planner = new Planner(contributions);
    // Asked again and again by the workbench: once is enough.
    planner.leftOut().stream().filter(told::add).forEach(LOG::warn);
    return planner.defaultPipeline();
  }

  @Override
  public PlannedPipeline plan(Pipeline pipeline) throws PipelineException {
    return new Planner(contributions).plan(pipeline);
  }

  @Override
  public Job start(
      Pipeline pipeline,
      Iterator<Document> documents,
      LayerLookup known,
      ResultSink sink,
      RunOptions options)
      throws PipelineException {
    Generations generations =
        new Generations(pipeline, () -> contributions, options.waitForAnnotators());
    OrderedResults results = new OrderedResults(sink, options.threads() * WINDOW);
    RunningJob[] self = new RunningJob[1];
    RunningJob job =
        new RunningJob(documents, known, results, options, generations, () -> jobs.remove(self[0]));
    self[0] = job;
    jobs.add(job);
    // Something may have come or gone since the first generation was planned.
    refresh();
    job.start();
    return job;
  }
}
