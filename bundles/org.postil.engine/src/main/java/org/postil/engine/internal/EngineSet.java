package org.postil.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.engine.Failure;
import org.postil.api.engine.LayerLookup;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.cas.DocumentLayer;
import org.postil.cas.LayeredCas;

/** One engine for each step of a plan, and a CAS. Used by one thread at a time. */
final class EngineSet {

  private final Plan plan;
  private final List<AnalysisEngine> engines = new ArrayList<>();
  private final LayeredCas cas;
  private boolean sound = true;

  EngineSet(Plan plan, EngineFactory factory) throws ResourceInitializationException {
    this.plan = plan;
    this.cas = new LayeredCas(factory.newCas());
    for (int i = 0; i < plan.parts().size(); i++) {
      engines.add(factory.newEngine(i));
    }
  }

  /** Whether the set may be used again: not after an error in the middle of something. */
  boolean isSound() {
    return sound;
  }

  /** What one document got. */
  record Outcome(List<Layer> layers, Set<String> computed, @Nullable Failure failure) {}

  /** Finds or computes the layers of a document. Never throws for what an annotator does. */
  Outcome process(DocumentTask task, LayerLookup known, Figures figures) {
    Document document = task.document();
    String content = DocumentLayer.contentFingerprint(document);
    List<LayerHeader> headers = plan.layers(document, content);
    List<Optional<Layer>> found =
        headers.stream().map(header -> known.find(document, header.fingerprint())).toList();
    List<Layer> layers = new ArrayList<>();
    Set<String> computed = new HashSet<>();
    Failure failure = null;
    try {
      if (found.stream().anyMatch(Optional::isEmpty)) {
        task.enter("host");
        cas.fill(document, content);
      }
      for (int i = 0; i < headers.size() && failure == null; i++) {
        String name = plan.parts().get(i).contribution().name();
        Optional<Layer> old = found.get(i);
        if (old.isPresent()) {
          figures.found(headers.get(i));
          layers.add(old.get());
          putIfRead(i, old.get(), found);
          continue;
        }
        try {
          Layer layer = compute(i, headers.get(i), task, figures);
          layers.add(layer);
          computed.add(layer.fingerprint());
        } catch (Throwable e) {
          failure = Failures.of(name, e);
          sound = !(Failures.root(e) instanceof Error);
          figures.failed(headers.get(i));
        }
      }
      if (sound) {
        cas.clear();
      }
    } catch (Throwable e) {
      sound = false;
      failure = Failures.of("host", e);
    }
    return new Outcome(layers, computed, failure);
  }

  private void putIfRead(int part, Layer layer, List<Optional<Layer>> found) {
    for (int later = part + 1; later < found.size(); later++) {
      if (found.get(later).isEmpty() && plan.inputs(later).contains(part)) {
        cas.put(layer);
        return;
      }
    }
  }

  private Layer compute(int part, LayerHeader header, DocumentTask task, Figures figures)
      throws AnalysisEngineProcessException {
    Contribution contribution = plan.parts().get(part).contribution();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(contribution.loader());
    task.enter(contribution.name());
    long start = System.nanoTime();
    try {
      engines.get(part).process(cas.cas());
      Layer layer = cas.take(header, contribution.facts().writes());
      figures.computed(header, answers(layer), System.nanoTime() - start);
      return layer;
    } finally {
      task.leave();
      thread.setContextClassLoader(before);
    }
  }

  /** Spans without the bare annotations, such as cues, that the others only point to. */
  private static int answers(Layer layer) {
    return layer.tables().stream()
        .filter(table -> table.isSpans() && !table.type().equals(CAS.TYPE_NAME_ANNOTATION))
        .mapToInt(FeatureTable::rows)
        .sum();
  }

  void close() {
    engines.forEach(AnalysisEngine::destroy);
  }
}
