package org.postil.store.internal.tags;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.FeatureValue;

/**
 * Gives the labels within decisions other names.
 *
 * @param names a name for the full name of a type and a label of it
 */
record DecisionLabels(BinaryOperator<String> names) {

  private static final String DOCUMENT_LABEL = "org.postil.types.DocumentLabel";

  Decision of(Decision decision) {
    if (decision instanceof Decision.OnSpan onSpan) {
      return of(onSpan);
    } else if (decision instanceof Decision.LabelDocument label) {
      return new Decision.LabelDocument(names.apply(DOCUMENT_LABEL, label.label()));
    } else if (decision instanceof Decision.UnlabelDocument label) {
      return new Decision.UnlabelDocument(names.apply(DOCUMENT_LABEL, label.label()));
    } else if (decision instanceof Decision.Together together) {
      return new Decision.Together(together.parts().stream().map(this::of).toList());
    }
    return decision;
  }

  private Decision of(Decision.OnSpan decision) {
    Anchor span = of(decision.span());
    if (decision instanceof Decision.Accept) {
      return new Decision.Accept(span);
    } else if (decision instanceof Decision.Reject) {
      return new Decision.Reject(span);
    } else if (decision instanceof Decision.Relabel relabel) {
      return new Decision.Relabel(span, names.apply(span.type(), relabel.label()));
    } else if (decision instanceof Decision.Rebound rebound) {
      return new Decision.Rebound(span, rebound.begin(), rebound.end(), rebound.text());
    } else if (decision instanceof Decision.SetFeature set) {
      return new Decision.SetFeature(span, set.feature(), of(set.value()));
    } else if (decision instanceof Decision.Add add) {
      SortedMap<String, FeatureValue> values = new TreeMap<>();
      add.values().forEach((name, value) -> values.put(name, of(value)));
      return new Decision.Add(span, values);
    } else if (decision instanceof Decision.Delete) {
      return new Decision.Delete(span);
    } else if (decision instanceof Decision.Keep keep) {
      return new Decision.Keep(span, keep.saidNow().map(this::of).orElse(null));
    } else if (decision instanceof Decision.NoteOnSpan note) {
      return new Decision.NoteOnSpan(span, note.text());
    }
    throw new IllegalArgumentException("Cannot name the label of a " + decision.getClass());
  }

  private FeatureValue of(FeatureValue value) {
    return value instanceof FeatureValue.Target target
        ? new FeatureValue.Target(of(target.span()))
        : value;
  }

  private Anchor of(Anchor anchor) {
    String name = names.apply(anchor.type(), anchor.label());
    return name.equals(anchor.label()) ? anchor : anchor.withLabel(name);
  }
}
