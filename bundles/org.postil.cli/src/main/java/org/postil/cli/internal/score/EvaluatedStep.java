package org.postil.cli.internal.score;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.engine.DocumentResult;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Comparer;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.Region;
import org.postil.api.review.RunningComparison;

/** One annotator's spans of one type against gold. */
public final class EvaluatedStep {

  /** TIMEX3 functionInDocument of the date on which a document was written. */
  private static final String CREATION_TIME = "CREATION_TIME";

  private final String annotator;
  private final String version;
  private final ComparisonOptions options;
  private final RunningComparison running;
  private final DifferenceLines differences;
  private final boolean dateline;
  private int missing;

  /**
   * Starts without documents.
   *
   * @param annotator id of the annotator
   * @param version its version
   * @param options what to compare
   * @param comparer compares
   * @param errors number of errors to list
   * @param dateline whether a date that is the document's own creation time is scored
   */
  public EvaluatedStep(
      String annotator,
      String version,
      ComparisonOptions options,
      Comparer comparer,
      int errors,
      boolean dateline) {
    this.dateline = dateline;
    this.annotator = annotator;
    this.version = version;
    this.options = options;
    this.running = comparer.start(options);
    this.differences = new DifferenceLines(comparer, options, errors);
  }

  /**
   * Adds what the pipeline made of a document. A document that failed counts as one without spans.
   *
   * @param gold the document with its gold
   * @param result what the pipeline made of it
   */
  public void add(GoldDocument gold, DocumentResult result) {
    List<Layer> found =
        result.layers().stream()
            .filter(layer -> layer.header().annotator().equals(annotator))
            .toList();
    if (found.isEmpty()) {
      missing++;
      found =
          List.of(
              new Layer(new LayerHeader("", annotator, version, List.of()), List.of(), List.of()));
    }
    ComparedDocument compared =
        new ComparedDocument(gold.document(), List.of(gold.layer()), found, skipped(gold, found));
    running.add(compared);
    differences.add(compared);
  }

  private List<Region> skipped(GoldDocument gold, List<Layer> found) {
    if (dateline) {
      return gold.skip();
    }
    List<Region> skipped = new ArrayList<>(gold.skip());
    found.stream()
        .flatMap(layer -> layer.spans().stream())
        .filter(span -> span.string("function").filter(CREATION_TIME::equals).isPresent())
        .forEach(span -> skipped.add(new Region(span.begin(), span.end())));
    return skipped;
  }

  /**
   * Names the annotator and what it is scored for.
   *
   * @return for example {@code entity by entities@1.0.0}
   */
  public String title() {
    return SpanTypes.shortName(options.type()) + " by " + by();
  }

  /**
   * The annotator.
   *
   * @return its id
   */
  public String annotator() {
    return annotator;
  }

  /**
   * The annotator, as exports write it.
   *
   * @return id and version
   */
  public String by() {
    return annotator + "@" + version;
  }

  /**
   * The type of the spans.
   *
   * @return its full name
   */
  public String type() {
    return options.type();
  }

  /**
   * Documents that the annotator gave no layer.
   *
   * @return at least 0
   */
  public int missing() {
    return missing;
  }

  /**
   * The figures.
   *
   * @return over all documents so far
   */
  public Comparison result() {
    return running.result();
  }

  /**
   * The first errors in their context.
   *
   * @return a line each
   */
  public List<String> errors() {
    return differences.lines();
  }
}
