package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known to be missing from a dataset, or doubtful in it. */
final class CardGaps {

  private CardGaps() {}

  static List<String> of(JsonNode manifest) {
    List<String> gaps = new ArrayList<>();
    JsonNode survey = manifest.path("survey");
    add(gaps, survey.path("licences").path("unknown").asLong(), "documents of unknown licence");
    add(gaps, survey.path("sources").path("unknown").asLong(), "documents of unknown source");
    long partly = survey.path("review").path("documentsPartlyDecided").asLong();
    String work = manifest.path("plan").path("selection").path("work").asText();
    if (work.equals("gold")) {
      add(
          gaps,
          partly,
          "documents have spans that nobody decided about: what is missing there may be right"
              + " (`--complete` leaves them out)");
    } else {
      gaps.add("Spans of annotators were not all checked by people.");
    }
    manifest
        .path("leftOut")
        .properties()
        .forEach(
            reason ->
                add(gaps, reason.getValue().asLong(), "documents left out: " + reason.getKey()));
    manifest
        .path("losses")
        .properties()
        .forEach(loss -> add(gaps, loss.getValue().asLong(), loss.getKey()));
    return gaps;
  }

  private static void add(List<String> gaps, long count, String what) {
    if (count > 0) {
      gaps.add(String.format(Locale.ROOT, "%,d %s", count, what));
    }
  }
}
