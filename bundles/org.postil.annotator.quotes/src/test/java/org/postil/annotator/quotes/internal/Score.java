package org.postil.annotator.quotes.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts by label. */
final class Score {

  private static final class Counts {
    int gold;
    int found;
    int labelled;
    int withSpeaker;
    int rightSpeaker;
    int predicted;
    int correct;
  }

  private final Map<String, Counts> counts = new TreeMap<>();

  private Counts of(String label) {
    return counts.computeIfAbsent(label, key -> new Counts());
  }

  void gold(String label, boolean found, boolean labelled, boolean open, boolean speaker) {
    Counts c = of(label);
    c.gold++;
    c.found += found ? 1 : 0;
    c.labelled += labelled ? 1 : 0;
    c.withSpeaker += open ? 0 : 1;
    c.rightSpeaker += !open && speaker ? 1 : 0;
  }

  void predicted(String label, boolean correct) {
    Counts c = of(label);
    c.predicted++;
    c.correct += correct ? 1 : 0;
  }

  double found(String label) {
    return (double) of(label).found / of(label).gold;
  }

  double rightSpeaker(String label) {
    return (double) of(label).rightSpeaker / of(label).withSpeaker;
  }

  Score plus(Score other) {
    Score sum = new Score();
    for (Score each : new Score[] {this, other}) {
      each.counts.forEach((label, c) -> add(sum.of(label), c));
    }
    return sum;
  }

  private static void add(Counts to, Counts from) {
    to.gold += from.gold;
    to.found += from.found;
    to.labelled += from.labelled;
    to.withSpeaker += from.withSpeaker;
    to.rightSpeaker += from.rightSpeaker;
    to.predicted += from.predicted;
    to.correct += from.correct;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (label, c) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%s %d: found %d, label %d, speaker %d of %d, predicted %d of which right %d; ",
                    label,
                    c.gold,
                    c.found,
                    c.labelled,
                    c.rightSpeaker,
                    c.withSpeaker,
                    c.predicted,
                    c.correct)));
    return text.toString();
  }
}
