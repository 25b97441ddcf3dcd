package org.postil.itest.probe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.engine.Engine;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PlannedStep;
import org.postil.api.engine.RunOptions;

/**
 * Runs the default pipeline over the same documents in two ways: by the host, and as bare loops
 * over UIMA engines that keep nothing. Answers wall and CPU nanoseconds.
 */
public final class BenchProbe implements BundleActivator, BiFunction<String, Object, Object> {

  private static final long NANOS_A_TICK = 10_000_000;

  private BundleContext context;
  private Engine engine;
  private List<Document> documents = List.of();
  private final List<BareLoop> bare = new ArrayList<>();

  @Override
  public void start(BundleContext bundle) {
    context = bundle;
    engine = context.getService(context.getServiceReference(Engine.class));
    context.registerService(BiFunction.class, this, new Hashtable<>(Map.of("probe", "bench")));
  }

  @Override
  public void stop(BundleContext bundle) {
    bare.forEach(BareLoop::close);
  }

  @Override
  public Object apply(String word, Object argument) {
    System.gc(); // so that no way pays for the garbage of the one before
    try {
      switch (word) {
        case "documents" -> {
          documents = documents((String[]) argument);
          return documents.size();
        }
        case "bare" -> {
          return bare((Integer) argument);
        }
        case "host" -> {
          return host((Integer) argument);
        }
        default -> throw new IllegalArgumentException(word);
      }
    } catch (Exception e) {
      throw new IllegalStateException(word, e);
    }
  }

  private static List<Document> documents(String[] texts) {
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      String id = "d" + documents.size();
      Original original = new Original(id, "UTF-8", new byte[0], OffsetMap.oneToOne(), List.of());
      documents.add(new Document(id, text, paragraphs(text), Metadata.NONE, original));
    }
    return documents;
  }

  private static List<Zone> paragraphs(String text) {
    List<Zone> zones = new ArrayList<>();
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        zones.add(new Zone(ZoneKind.PARAGRAPH, begin, begin + line.length()));
      }
      begin += line.length() + 1;
    }
    return zones;
  }

  private long[] host(int threads) throws Exception {
    long wall = System.nanoTime();
    long cpu = cpu();
    engine
        .start(
            engine.defaultPipeline(),
            documents.iterator(),
            LayerLookup.NONE,
            result -> result.failed().ifPresent(f -> System.err.println(f.message())),
            new RunOptions(threads, Duration.ofMinutes(1), false))
        .await();
    return new long[] {System.nanoTime() - wall, cpu() - cpu};
  }

  /** As many loops as threads, each with engines and a CAS of its own, over every n-th document. */
  private long[] bare(int threads) throws Exception {
    while (bare.size() < threads) {
      bare.add(loop());
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long wall = System.nanoTime();
    long cpu = cpu();
    List<Callable<Object>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int share = i;
      shares.add(() -> bare.get(share).run(documents, share, threads));
    }
    for (Future<Object> done : pool.invokeAll(shares)) {
      done.get();
    }
    long[] took = {System.nanoTime() - wall, cpu() - cpu};
    pool.shutdown();
    return took;
  }

  private BareLoop loop() throws Exception {
    List<AnalysisEngine> engines = new ArrayList<>();
    List<TypeSystemDescription> types = new ArrayList<>();
    Pipeline pipeline = engine.defaultPipeline();
    for (PlannedStep step : engine.plan(pipeline).steps()) {
      for (ServiceReference<AnnotatorProvider> reference :
          context.getServiceReferences(AnnotatorProvider.class, null)) {
        AnnotatorProvider provider = context.getService(reference);
        if (provider.id().equals(step.annotator())) {
          AnalysisEngineDescription description = provider.describe();
          types.add(description.getAnalysisEngineMetaData().getTypeSystem());
          ResourceManager resources = UIMAFramework.newDefaultResourceManager();
          resources.setExtensionClassLoader(
              reference.getBundle().adapt(BundleWiring.class).getClassLoader(), false);
          engines.add(configured(description, step, resources));
        }
      }
    }
    return new BareLoop(engines, types);
  }

  private static AnalysisEngine configured(
      AnalysisEngineDescription description, PlannedStep step, ResourceManager resources)
      throws Exception {
    var metadata = description.getAnalysisEngineMetaData();
    for (Map.Entry<String, Object> value : step.configuration().entrySet()) {
      Object given =
          value.getValue() instanceof List<?> list ? list.toArray(String[]::new) : value.getValue();
      var parameter = UIMAFramework.getResourceSpecifierFactory().createConfigurationParameter();
      parameter.setName(value.getKey());
      parameter.setType(
          given instanceof String[] ? "String" : value.getValue().getClass().getSimpleName());
      parameter.setMultiValued(given instanceof String[]);
      metadata.getConfigurationParameterDeclarations().addConfigurationParameter(parameter);
      metadata.getConfigurationParameterSettings().setParameterValue(value.getKey(), given);
    }
    return UIMAFramework.produceAnalysisEngine(description, resources, null);
  }

  /**
   * CPU time of the whole process, so that worker threads count, without the compilers of the
   * virtual machine: a benchmark of minutes never sees them done.
   */
  private static long cpu() throws IOException {
    long all =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      return all - threads.mapToLong(BenchProbe::compiling).sum();
    }
  }

  /** CPU nanoseconds of a thread if it is a compiler; see proc(5). */
  private static long compiling(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      if (!stat.contains("CompilerThre")) {
        return 0;
      }
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_A_TICK;
    } catch (IOException e) {
      return 0; // The thread has ended.
    }
  }
}
