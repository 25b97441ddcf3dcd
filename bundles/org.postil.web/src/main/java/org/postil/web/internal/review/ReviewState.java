package org.postil.web.internal.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Entry;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan;
import org.postil.web.internal.corpus.ReviewFacts;
import org.postil.web.internal.corpus.SpanJson;
import org.postil.web.internal.corpus.Status;

/**
 * A document at one moment, as machines and people left it. Immutable.
 *
 * @param document the document
 * @param layers imported layers, then those of the last run
 * @param review decisions folded in; null if nothing folds them
 * @param entries the journal of the document
 * @param undoable what the person would undo next; null if there is nothing
 * @param redoable what the person would redo next; null if there is nothing
 * @param failed whether the last run failed on the document
 */
record ReviewState(
    Document document,
    List<Layer> layers,
    @Nullable Review review,
    List<Entry> entries,
    @Nullable Entry undoable,
    @Nullable Entry redoable,
    boolean failed) {

  /** Name of the layer of what people added and corrected. */
  static final String DECISIONS = "decisions";

  /** Label of a document that a person called done. It is never exported. */
  static final String DONE = "postil:done";

  /** Number of the last entry; 0 for none. */
  long last() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
  }

  String etag() {
    return "\"" + last() + "\"";
  }

  /** Whether people say that the document has a label. */
  boolean has(String label) {
    Review folded = review;
    return folded != null
        && folded.labels().stream()
            .anyMatch(each -> each.label().equals(label) && each.status().isGold());
  }

  /** What the list shows. */
  ReviewFacts facts() {
    Review folded = review;
    if (folded == null) {
      return ReviewFacts.NONE;
    }
    long holding =
        entries.stream()
            .filter(entry -> !Decisions.isUndoOrRedo(entry.decision()))
            .filter(entry -> !folded.undone().contains(entry.number()))
            .count();
    return new ReviewFacts((int) holding, has(DONE), last());
  }

  Status status() {
    ReviewFacts facts = facts();
    if (facts.done()) {
      return Status.DONE;
    }
    if (failed) {
      return Status.FAILED;
    }
    return facts.decisions() > 0 ? Status.IN_WORK : Status.UNTOUCHED;
  }

  /** The reviewed spans; none if nothing folds decisions. */
  List<ReviewedSpan> spans() {
    Review folded = review;
    return folded == null ? List.of() : folded.spans();
  }

  /** Finds spans by the names that browsers use. */
  SpanFinder finder() {
    return new SpanFinder(spans());
  }

  /** The name of a span that stands in the layer of decisions: it follows from its content. */
  static String id(Anchor content) {
    String print =
        Fingerprint.of(
            content.type(),
            Integer.toString(content.begin()),
            Integer.toString(content.end()),
            content.label());
    return DECISIONS + ":" + print.substring(0, 16);
  }

  /** The name of a span that other spans point at, if it is there. */
  Optional<String> nameOf(Anchor target) {
    return spans().stream()
        .filter(span -> isAt(span.content(), target))
        .map(
            span ->
                span.suggestions().isEmpty()
                    ? id(span.content())
                    : SpanJson.id(span.suggestions().get(0).reference()))
        .findFirst();
  }

  private static boolean isAt(Anchor content, Anchor target) {
    return content.type().equals(target.type())
        && content.begin() == target.begin()
        && content.end() == target.end();
  }

  Map<String, Layer> layersByPrint() {
    return layers.stream().collect(Collectors.toMap(Layer::fingerprint, layer -> layer));
  }
}
