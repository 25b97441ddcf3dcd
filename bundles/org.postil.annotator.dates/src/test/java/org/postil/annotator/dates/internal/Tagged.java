package org.postil.annotator.dates.internal;

import java.util.List;
import java.util.stream.Collectors;

/** Short ways to tag a text in tests. */
final class Tagged {
  private static final TimexTagger TAGGER = RuleFiles.load();

  private Tagged() {}

  static TimexTagger tagger() {
    return TAGGER;
  }

  static List<Timex> of(String text, String written, String... options) {
    return TAGGER.tag(
        text, MeasureDates.blocks(text), MeasureDates.settings(written, List.of(options)));
  }

  /** Each expression with its value: "last week=2013-W11, two years=P2Y". */
  static String values(String text, String written, String... options) {
    return of(text, written, options).stream()
        .map(t -> text.substring(t.begin(), t.end()) + "=" + t.value())
        .collect(Collectors.joining(", "));
  }
}
