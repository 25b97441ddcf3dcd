package org.postil.dataset.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.testkit.WorkingMemoryCorpus;
import org.postil.types.PostilTypeSystem;

/** A corpus in memory, and layers to fill it with. */
public final class TestCorpus extends WorkingMemoryCorpus {

  private static final TypeSystemDescription TYPES = PostilTypeSystem.description();

  /** An empty corpus. */
  public TestCorpus() {
    super("test");
  }

  /** Adds a document with what annotators say. */
  public void add(Document document, Layer... layers) {
    add(new ImportedDocument(document, List.of()));
    commit(new DocumentResult(0, document, List.of(layers), Set.of(), null));
  }

  /** Records a decision. */
  public void decide(String document, String person, Decision decision) {
    journal().append(new Draft(document, person, decision));
  }

  /** A layer of spans given as type, begin, end, label; the version is empty for people's work. */
  public static Layer layer(String annotator, String version, Object... spans) {
    LayerBuilder builder = new LayerBuilder(TYPES);
    for (int i = 0; i < spans.length; i += 4) {
      String type = "org.postil.types." + spans[i];
      String label = (String) spans[i + 3];
      Map<String, Object> values = label.isEmpty() ? Map.of() : Map.of("label", label);
      builder.add(type, (Integer) spans[i + 1], (Integer) spans[i + 2], values);
    }
    Layer built = builder.build(annotator, "text");
    LayerHeader header = new LayerHeader(built.fingerprint(), annotator, version, List.of("text"));
    return new Layer(header, built.types(), built.tables());
  }
}
