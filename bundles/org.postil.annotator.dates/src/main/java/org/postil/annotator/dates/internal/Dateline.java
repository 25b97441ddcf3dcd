package org.postil.annotator.dates.internal;

import java.util.List;
import java.util.Optional;
import org.postil.annotator.dates.internal.TimexTagger.Candidate;
import org.postil.annotator.dates.internal.grammar.Fields;
import org.postil.annotator.dates.internal.text.Words;

/** Tells the date that stands on a line of its own, as news puts its day below the headline. */
final class Dateline {
  /** How many expressions may come before it: a headline seldom holds more. */
  private static final int REACH = 4;

  private Dateline() {}

  /** The first full date on a line of its own near the top. */
  static Optional<Candidate> among(List<Candidate> candidates) {
    return candidates.stream()
        .limit(REACH)
        .filter(each -> isFull(each.match().fields()) && isAlone(each))
        .findFirst();
  }

  /** Whether nothing else stands on the line. */
  static boolean isAlone(Candidate candidate) {
    Words words = candidate.words();
    int before = candidate.match().begin() - 1;
    return (before < 0 || words.endsLine(before)) && words.endsLine(candidate.match().end() - 1);
  }

  private static boolean isFull(Fields fields) {
    return fields.has("year") && fields.has("month") && fields.has("day");
  }
}
