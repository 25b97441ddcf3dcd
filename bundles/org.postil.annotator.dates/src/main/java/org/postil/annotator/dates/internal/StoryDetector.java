package org.postil.annotator.dates.internal;

import java.util.List;
import java.util.Set;
import org.postil.annotator.dates.internal.TimexTagger.Candidate;
import org.postil.annotator.dates.internal.grammar.Fields;
import org.postil.annotator.dates.internal.grammar.Match;

/**
 * Tells a narrative, such as a history, from news: its dates are written out and lie years away
 * from the creation time, and hardly any are reckoned from today.
 */
final class StoryDetector {
  private static final int MANY = 5;
  private static final int FACTOR = 3;
  private static final int YEARS_AWAY = 2;
  private static final Set<String> FROM_TODAY = Set.of("weekday", "offset");

  private StoryDetector() {}

  static boolean tellsStory(List<Candidate> candidates, Settings settings) {
    if (settings.reference() != Settings.Reference.AUTO) {
      return settings.reference() == Settings.Reference.NARRATIVE;
    }
    int far = 0;
    int dated = 0;
    int today = 0;
    for (Candidate candidate : candidates) {
      for (Match match : Ranges.parts(candidate.match())) {
        Fields fields = match.fields();
        boolean away = fields.has("year") && away(fields.number("year", 0), settings);
        far += away ? 1 : 0;
        dated += away && (fields.has("month") || fields.has("era")) ? 1 : 0;
        today += FROM_TODAY.contains(match.rule().meaning()) ? 1 : 0;
      }
    }
    return dated >= MANY && far > FACTOR * today;
  }

  private static boolean away(int year, Settings settings) {
    return settings.written() == null
        || Math.abs(settings.written().getYear() - year) >= YEARS_AWAY;
  }
}
