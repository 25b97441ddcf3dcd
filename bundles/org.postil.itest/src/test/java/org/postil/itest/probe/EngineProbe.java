package org.postil.itest.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Job;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Step;

/**
 * Runs jobs from inside the framework. The test outside calls it as a {@code BiFunction} of a word
 * and an argument, so that only classes of the JDK cross the border.
 */
public final class EngineProbe implements BundleActivator, BiFunction<String, Object, Object> {

  private final List<String> results = new ArrayList<>();
  private BundleContext context;
  private Job job;
  private int released;

  @Override
  public void start(BundleContext bundle) {
    context = bundle;
    context.registerService(BiFunction.class, this, new Hashtable<>(Map.of("probe", "engine")));
  }

  @Override
  public void stop(BundleContext bundle) {
    // The framework takes the service back.
  }

  @Override
  public Object apply(String word, Object argument) {
    try {
      return switch (word) {
        case "annotators" -> annotators();
        case "start" -> start(new Pipeline("p", List.of(Step.latest((String) argument))), 1_000);
        case "release" -> release((Integer) argument);
        case "await done" -> awaitDone((Integer) argument);
        case "end" -> end();
        case "run" -> run((String[]) argument);
        default -> throw new IllegalArgumentException(word);
      };
    } catch (Exception e) {
      throw new IllegalStateException(word, e);
    }
  }

  private Engine engine() {
    ServiceReference<Engine> reference = context.getServiceReference(Engine.class);
    return context.getService(reference);
  }

  private List<String> annotators() {
    return engine().annotators().stream().map(a -> a.id() + "@" + a.version()).toList();
  }

  /** Starts a job over documents that come as they are released; -1 ends them. */
  private Object start(Pipeline pipeline, int millis) throws Exception {
    results.clear();
    released = 0;
    job =
        engine()
            .start(
                pipeline,
                new ReleasedDocuments(),
                LayerLookup.NONE,
                this::note,
                new RunOptions(2, Duration.ofSeconds(30), true));
    return millis;
  }

  private synchronized Object release(int count) {
    released = count < 0 ? -released : released + count;
    notifyAll();
    return released;
  }

  private synchronized void note(DocumentResult result) {
    String what =
        result
            .failed()
            .map(f -> f.cause() + " " + f.message())
            .orElseGet(
                () ->
                    result.layers().get(0).header().by()
                        + " "
                        + result.layers().get(0).spanCount());
    results.add(result.document().id() + " " + what);
    notifyAll();
  }

  private synchronized Object awaitDone(int count) throws InterruptedException {
    while (results.size() < count) {
      wait(1_000);
    }
    return results.size();
  }

  private List<String> end() throws Exception {
    job.await();
    return List.copyOf(results);
  }

  /** Runs a pipeline of one annotator over texts: id of the annotator, milliseconds, texts. */
  private Object run(String[] arguments) throws Exception {
    List<Document> documents = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      documents.add(document(i - 2, arguments[i]));
    }
    results.clear();
    job =
        engine()
            .start(
                new Pipeline("p", List.of(Step.latest(arguments[0]))),
                documents.iterator(),
                LayerLookup.NONE,
                this::note,
                new RunOptions(2, Duration.ofMillis(Long.parseLong(arguments[1])), false));
    return end();
  }

  private static Document document(int number, String text) {
    Original original =
        new Original("d" + number, "UTF-8", new byte[0], OffsetMap.oneToOne(), List.of());
    return new Document("d" + number, text, List.of(), Metadata.NONE, original);
  }

  /** Documents that wait to be released. */
  private final class ReleasedDocuments implements Iterator<Document> {
    private int next;

    @Override
    public boolean hasNext() {
      synchronized (EngineProbe.this) {
        while (released >= 0 && next >= released) {
          try {
            EngineProbe.this.wait(1_000);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
        return next < Math.abs(released);
      }
    }

    @Override
    public Document next() {
      return document(next, "document number " + next++);
    }
  }
}
