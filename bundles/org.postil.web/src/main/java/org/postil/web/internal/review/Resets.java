package org.postil.web.internal.review;

import java.util.List;
import java.util.Set;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.ReviewedSpan;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Problem;

/** Takes back what was decided on a span, by undoing the decision on it. */
final class Resets {

  private Resets() {}

  static Decision read(ReviewState state, List<Body> decisions) {
    if (decisions.size() > 1) {
      throw Problem.bad("Cannot reset spans together with other decisions: send it alone");
    }
    Body decision = decisions.get(0).only(Set.of("action", "span"));
    ReviewedSpan span = state.finder().find(decision.text("span"));
    if (span.decisions().size() != 1) {
      throw Problem.conflict(
          span.decisions().isEmpty()
              ? "Cannot take back a decision on this span: nobody decided on it"
              : "Cannot take back several decisions on this span at once: undo them one by one");
    }
    long number = span.decisions().get(0);
    Entry entry =
        state.entries().stream().filter(each -> each.number() == number).findFirst().orElseThrow();
    if (entry.decision() instanceof Decision.Together together && Decisions.isOnMany(together)) {
      throw Problem.conflict(
          "Cannot take back the decision on this span alone: it was made together with others; undo"
              + " that step");
    }
    return new Decision.Undo(number);
  }
}
