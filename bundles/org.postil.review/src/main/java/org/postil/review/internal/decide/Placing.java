package org.postil.review.internal.decide;

import java.util.Optional;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;

/** Puts decisions where their text stands now; one whose text is gone stays where it was. */
record Placing(Places places) {

  Decision.OnSpan place(Decision.OnSpan decision) {
    Anchor span = place(decision.span());
    if (span.equals(decision.span())) {
      return decision;
    }
    if (decision instanceof Decision.Accept) {
      return new Decision.Accept(span);
    }
    if (decision instanceof Decision.Reject) {
      return new Decision.Reject(span);
    }
    if (decision instanceof Decision.Delete) {
      return new Decision.Delete(span);
    }
    if (decision instanceof Decision.Relabel relabel) {
      return new Decision.Relabel(span, relabel.label());
    }
    if (decision instanceof Decision.Rebound rebound) {
      return rebound(rebound, span);
    }
    if (decision instanceof Decision.SetFeature set) {
      return new Decision.SetFeature(span, set.feature(), set.value());
    }
    if (decision instanceof Decision.Add add) {
      return new Decision.Add(span, add.values());
    }
    if (decision instanceof Decision.Keep keep) {
      return new Decision.Keep(span, keep.saidNow().map(this::place).orElse(null));
    }
    return new Decision.NoteOnSpan(span, ((Decision.NoteOnSpan) decision).text());
  }

  /** What a correction makes of its span; empty for decisions that leave label and bounds. */
  static Optional<Anchor> result(Decision.OnSpan decision) {
    if (decision instanceof Decision.Relabel relabel) {
      return Optional.of(relabel.span().withLabel(relabel.label()));
    }
    if (decision instanceof Decision.Rebound rebound) {
      Anchor span = rebound.span();
      return Optional.of(
          new Anchor(
              span.type(),
              rebound.begin(),
              rebound.end(),
              rebound.text(),
              span.label(),
              "",
              "",
              span.features()));
    }
    return Optional.empty();
  }

  private Anchor place(Anchor anchor) {
    return places.find(anchor).orElse(anchor);
  }

  /** The new bounds move along with the old ones. */
  private Decision.Rebound rebound(Decision.Rebound rebound, Anchor span) {
    int shift = span.begin() - rebound.span().begin();
    int begin = Math.max(0, rebound.begin() + shift);
    int end = begin + rebound.text().length();
    Decision.Rebound shifted = new Decision.Rebound(span, begin, end, rebound.text());
    return result(shifted)
        .flatMap(places::find)
        .map(now -> new Decision.Rebound(span, now.begin(), now.end(), now.text()))
        .orElse(shifted);
  }
}
