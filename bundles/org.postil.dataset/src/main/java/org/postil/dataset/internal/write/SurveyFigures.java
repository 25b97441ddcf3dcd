package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan;
import org.postil.dataset.internal.select.Choice;
import org.postil.dataset.internal.select.Inputs;
import org.postil.dataset.internal.window.Counts;

/** What a dataset is made of: sources, licences, makers of layers, people. */
final class SurveyFigures {

  private static final int MOST_NAMES = 1000;
  private static final String UNKNOWN = "unknown";

  private final Map<String, TreeMap<String, Long>> facts = new TreeMap<>();
  private final Map<String, Fingerprint> layers = new TreeMap<>();
  private final Counts makers = new Counts();
  private final Counts people = new Counts();
  private final Counts review = new Counts();
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  void add(Inputs in, Choice choice) {
    addFacts(in.document());
    for (Layer layer : in.layers()) {
      if (!layer.header().annotator().equals(LayerHeader.DOCUMENT)) {
        String by = layer.header().by();
        makers.add(by, 1);
        layers.computeIfAbsent(by, b -> new Fingerprint()).add(layer.fingerprint());
      }
    }
    in.entries().forEach(entry -> people.add(entry.person(), 1));
    review.add("documentsWithDecisions", choice.decided().isPresent() ? 1 : 0);
    review.add("documentsWithImportedWork", in.imported().isEmpty() ? 0 : 1);
    choice.decided().ifPresent(this::addReview);
  }

  private void addFacts(Document document) {
    Metadata metadata = document.metadata();
    fact("sources", metadata.source());
    fact("languages", metadata.language());
    String licence = metadata.other().getOrDefault("license", metadata.other().get("licence"));
    fact("licences", licence);
    Optional<LocalDate> day = metadata.published().map(CreationTime::date);
    if (day.isPresent()) {
      first = first == null || day.get().isBefore(first) ? day.get() : first;
      last = last == null || day.get().isAfter(last) ? day.get() : last;
    }
  }

  private void fact(String kind, @Nullable String value) {
    TreeMap<String, Long> counts = facts.computeIfAbsent(kind, k -> new TreeMap<>());
    String name = value == null || value.isBlank() ? UNKNOWN : value;
    boolean fits = counts.containsKey(name) || counts.size() < MOST_NAMES;
    counts.merge(fits ? name : "others", 1L, Long::sum);
  }

  private void addReview(Review state) {
    boolean open = false;
    for (ReviewedSpan span : state.spans()) {
      open |= span.status() == ReviewedSpan.Status.SUGGESTED;
      if (span.status() != ReviewedSpan.Status.SUGGESTED) {
        review.add("spansDecided", 1);
        boolean several = span.people().size() > 1;
        review.add("spansDecidedBySeveral", several ? 1 : 0);
        review.add("spansAgreedBySeveral", several && !span.disputed() ? 1 : 0);
      }
    }
    review.add("documentsPartlyDecided", open ? 1 : 0);
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    facts.forEach((kind, counts) -> put(node.putObject(kind), counts));
    node.put("firstDay", first == null ? null : first.toString());
    node.put("lastDay", last == null ? null : last.toString());
    ObjectNode annotators = node.putObject("layers");
    makers
        .all()
        .forEach(
            (by, count) ->
                annotators
                    .putObject(by)
                    .put("layers", count)
                    .put("digest", layers.getOrDefault(by, new Fingerprint()).hex()));
    put(node.putObject("people"), people.all());
    put(node.putObject("review"), review.all());
    return node;
  }

  static void put(ObjectNode node, Map<String, Long> counts) {
    counts.forEach(node::put);
  }
}
