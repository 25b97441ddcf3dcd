package org.postil.review.internal.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Entry;
import org.postil.api.review.ReviewedLabel;
import org.postil.api.review.ReviewedSpan.Status;

/** The labels of a document, which decisions are applied to one after the other. */
final class LabelBoard {

  /** The type of annotators' labels. */
  static final String TYPE = "org.postil.types.DocumentLabel";

  private final Map<String, State> labels = new TreeMap<>();

  private static final class State {
    private final List<Span> suggestions = new ArrayList<>();
    private final List<Long> decisions = new ArrayList<>();
    private final Map<String, Boolean> people = new TreeMap<>();
    private boolean given;

    Status status() {
      if (decisions.isEmpty()) {
        return Status.SUGGESTED;
      }
      if (!given) {
        return Status.REJECTED;
      }
      return suggestions.isEmpty() ? Status.ADDED : Status.ACCEPTED;
    }
  }

  LabelBoard(List<Layer> layers) {
    for (Layer layer : layers) {
      if (layer.tables().stream().anyMatch(table -> table.type().equals(TYPE))) {
        layer.spans().stream().filter(span -> span.type().equals(TYPE)).forEach(this::suggest);
      }
    }
  }

  private void suggest(Span span) {
    state(span.string("label").orElse("")).suggestions.add(span);
  }

  void apply(Entry entry, String label, boolean given) {
    State state = state(label);
    state.decisions.add(entry.number());
    state.people.put(entry.person(), given);
    state.given = given;
  }

  List<ReviewedLabel> snapshot() {
    List<ReviewedLabel> all = new ArrayList<>();
    labels.forEach(
        (label, state) ->
            all.add(
                new ReviewedLabel(
                    label,
                    state.status(),
                    state.suggestions,
                    state.decisions,
                    new TreeSet<>(state.people.keySet()),
                    new HashSet<>(state.people.values()).size() > 1)));
    return all;
  }

  private State state(String label) {
    return labels.computeIfAbsent(label, name -> new State());
  }
}
