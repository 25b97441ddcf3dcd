package org.postil.review.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.RunningReview;
import org.postil.review.internal.Texts;
import org.postil.testkit.MemoryJournal;

/** A document on which people decide, for tests. */
final class Desk {

  static final String TEXT =
      "Ingrid Solvang of Elster Ferries left Elster on Monday. Solvang will be back in June.";

  private final MemoryJournal journal = new MemoryJournal();
  private final Document document;
  private final RunningReview running;

  Desk(Layer... layers) {
    this(TEXT, layers);
  }

  Desk(String text, Layer... layers) {
    document = Texts.document("d", text);
    running = new LayerReviewer().start(document, List.of(layers));
  }

  Entry decide(String person, Decision decision) {
    Entry entry = journal.append(new Draft(document.id(), person, decision));
    running.add(entry);
    return entry;
  }

  Review review() {
    return running.review();
  }

  RunningReview running() {
    return running;
  }

  List<Entry> entries() {
    return journal.entries(document.id());
  }

  /** The same decisions over what other annotators say. */
  Review over(Layer... layers) {
    return over(document.text(), layers);
  }

  /** The same decisions over another text. */
  Review over(String text, Layer... layers) {
    return fold(text, List.of(layers), entries());
  }

  static Review fold(String text, List<Layer> layers, List<Entry> entries) {
    RunningReview fresh = new LayerReviewer().start(Texts.document("d", text), layers);
    entries.forEach(fresh::add);
    return fresh.review();
  }

  /** The span as a person sees it, to decide about. */
  Anchor seen(String text, String label) {
    return content(review(), text, label);
  }

  /** What a state says of a text and label. */
  static ReviewedSpan span(Review review, String text, String label) {
    return review.spans().stream()
        .filter(span -> span.content().text().equals(text) && span.content().label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException("no [" + text + "] " + label + " in " + review.spans()));
  }

  /** Everything that a state says; spans of layers are told by their reference. */
  static List<Object> facts(Review review) {
    List<Object> facts = new ArrayList<>();
    for (ReviewedSpan span : review.spans()) {
      facts.add(span.content());
      facts.add(span.values());
      facts.add(span.status());
      facts.add(span.carry());
      facts.add(span.suggestions().stream().map(Span::reference).toList());
      facts.add(span.decisions());
      facts.add(span.people());
      facts.add(span.disputed());
      facts.add(span.notes());
    }
    facts.addAll(review.labels());
    facts.addAll(review.notes());
    return facts;
  }

  private static Anchor content(Review review, String text, String label) {
    ReviewedSpan span = span(review, text, label);
    TreeMap<String, String> features = new TreeMap<>(span.content().features());
    span.values()
        .forEach(
            (name, value) -> {
              if (value instanceof org.postil.api.review.FeatureValue.Text words) {
                features.put(name, words.value());
              }
            });
    return span.content().withFeatures(features);
  }
}
