package org.postil.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.engine.PlannedStep;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.LayerHeader;
import org.postil.cas.DocumentLayer;

/** Contributions in the order in which they run, and the fingerprints of what they write. */
final class Plan implements PlannedPipeline {

  static final String METADATA = "org.postil.types.DocumentMetadata";

  /** One annotator with its complete configuration. */
  record Part(Contribution contribution, Map<String, Object> configuration) {

    Part {
      configuration = new TreeMap<>(configuration);
    }

    boolean readsFrom(Part other) {
      return other != this
          && (readsAny(contribution.facts().reads(), other)
              || readsAny(contribution.facts().readsIfPresent(), other));
    }

    private static boolean readsAny(Set<String> reads, Part writer) {
      return reads.stream().anyMatch(writer.contribution.facts().writes()::contains);
    }

    boolean readsMetadata() {
      return contribution.facts().reads().contains(METADATA)
          || contribution.facts().readsIfPresent().contains(METADATA);
    }
  }

  private final List<Part> parts;
  private final List<List<Integer>> inputs = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  Plan(List<Part> parts) throws AnnotatorStartException {
    this.parts = List.copyOf(parts);
    for (Part part : parts) {
      List<Integer> read = new ArrayList<>();
      for (int i = 0; i < parts.indexOf(part); i++) {
        if (part.readsFrom(parts.get(i))) {
          read.add(i);
        }
      }
      inputs.add(List.copyOf(read));
      codes.add(code(part));
    }
  }

  private static String code(Part part) throws AnnotatorStartException {
    Fingerprint print =
        new Fingerprint()
            .add(part.contribution().facts().id())
            .add(part.contribution().facts().version())
            .add(part.contribution().digest().get());
    part.configuration().forEach((name, value) -> print.add(name).add(text(value)));
    try {
      return print.add(part.contribution().provider().resourceVersion(part.configuration())).hex();
    } catch (RuntimeException | LinkageError e) {
      // Resources that a setting names may be missing.
      throw new AnnotatorStartException(part, e);
    }
  }

  private static String text(Object value) {
    return value instanceof Collection<?> many
        ? String.join("\u0000", many.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  List<Part> parts() {
    return parts;
  }

  /** Indexes of the parts whose layers a part reads. */
  List<Integer> inputs(int part) {
    return inputs.get(part);
  }

  /** Whether two plans run the same code on the same contributions. */
  boolean sameAs(Plan other) {
    if (parts.size() != other.parts.size() || !codes.equals(other.codes)) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).contribution() != other.parts.get(i).contribution()) {
        return false;
      }
    }
    return true;
  }

  boolean uses(Contribution contribution) {
    return parts.stream().anyMatch(part -> part.contribution() == contribution);
  }

  @Override
  public List<PlannedStep> steps() {
    List<PlannedStep> steps = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      List<String> read =
          inputs.get(i).stream().map(j -> parts.get(j).contribution().facts().id()).toList();
      steps.add(
          new PlannedStep(
              part.contribution().facts().id(),
              part.contribution().facts().version(),
              part.configuration(),
              read,
              codes.get(i)));
    }
    return steps;
  }

  @Override
  public List<LayerHeader> layers(Document document) {
    return layers(document, DocumentLayer.contentFingerprint(document));
  }

  /** The same for whoever has the fingerprint of its content. */
  List<LayerHeader> layers(Document document, String content) {
    String whole = DocumentLayer.fingerprint(document, content);
    List<LayerHeader> headers = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      List<String> read = new ArrayList<>();
      read.add(parts.get(i).readsMetadata() ? whole : content);
      inputs.get(i).forEach(input -> read.add(headers.get(input).fingerprint()));
      String print = new Fingerprint().add(codes.get(i)).addAll(read).hex();
      InstalledAnnotator facts = parts.get(i).contribution().facts();
      headers.add(new LayerHeader(print, facts.id(), facts.version(), read));
    }
    return headers;
  }
}
