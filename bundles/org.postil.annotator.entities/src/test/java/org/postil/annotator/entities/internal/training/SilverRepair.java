package org.postil.annotator.entities.internal.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.EntityLabel;
import org.postil.entities.document.MajorityLabelRule;
import org.postil.entities.document.NameSpan;
import org.postil.entities.document.RepeatedNameRule;
import org.postil.entities.document.SurnameRule;
import org.postil.entities.text.DocumentWords;

/**
 * Mends what the teacher of the silver data gets wrong again and again: people taken for
 * organisations by their bare surnames, names labelled in one sentence and missed in the next, and
 * laws, which it does not label. No tables of names: training must not change with each new name.
 */
final class SilverRepair {

  private static final double SILVER_CONFIDENCE = 0.85;

  private static final Pattern LAW =
      Pattern.compile(
          "\\b[A-Z][a-z]+ (?:(?:[A-Z][a-z]+|and|of|for|to|in) ){0,5}"
              + "(?:Act|Treaty|Accords?|Amendment|Pact|Protocol)\\b");

  private final Map<String, int[]> surnames = new HashMap<>();

  /** Learns from all silver documents which surnames are those of people. */
  SilverRepair(List<GoldDocument> silver) {
    silver.forEach(document -> document.spans().forEach(span -> count(document.text(), span)));
  }

  private void count(String text, GoldSpan span) {
    String name = text.substring(span.begin(), span.end());
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (span.label() == EntityLabel.PER) {
      surnames.computeIfAbsent(last, n -> new int[2])[0]++;
    } else if (span.label() == EntityLabel.ORG && last.equals(name)) {
      surnames.computeIfAbsent(last, n -> new int[2])[1]++;
    }
  }

  /** The names of a silver document, mended. */
  List<NameSpan> names(GoldDocument document, DocumentWords words) {
    List<GoldSpan> spans = new ArrayList<>();
    for (GoldSpan span : document.spans()) {
      int[] counts = surnames.get(document.text().substring(span.begin(), span.end()));
      boolean person = span.label() == EntityLabel.ORG && counts != null && counts[0] > counts[1];
      spans.add(person ? new GoldSpan(span.begin(), span.end(), EntityLabel.PER) : span);
    }
    addLaws(document.text(), spans);
    List<NameSpan> names = SpanAlignment.names(words, spans, SILVER_CONFIDENCE);
    names = new SurnameRule().apply(words, names);
    names = new MajorityLabelRule().apply(words, names);
    return new RepeatedNameRule().apply(words, names);
  }

  private static void addLaws(String text, List<GoldSpan> spans) {
    Matcher law = LAW.matcher(text);
    while (law.find()) {
      int begin = law.start();
      int end = law.end();
      if (spans.stream().noneMatch(s -> s.begin() < end && begin < s.end())) {
        spans.add(new GoldSpan(begin, end, EntityLabel.MISC));
      }
    }
  }
}
