package org.postil.annotator.dates.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the recognizers' cases: how many expressions that TIMEX3 can hold are found and have the
 * right value. Prints why the others are out of scope. Arguments: the file, and "errors" to list
 * what is wrong.
 */
public final class MeasureRecognizers {
  private final TimexTagger tagger = RuleFiles.load();
  private final Map<String, Integer> outOfScope = new TreeMap<>();
  private final boolean list;
  private int gold;
  private int found;
  private int extent;
  private int right;
  private int system;
  private int spurious;
  private int cases;
  private int casesRight;

  MeasureRecognizers(boolean list) {
    this.list = list;
  }

  public static void main(String[] args) throws IOException {
    MeasureRecognizers measure = new MeasureRecognizers(args.length > 1);
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        measure.score(Json.object(line));
      }
    }
    System.out.println(measure.summary());
  }

  private record Span(int begin, int end, List<String> values) {}

  void score(Map<String, Object> document) {
    String id = (String) document.get("id");
    String text = (String) document.get("text");
    if (id.contains("SplitDateAndTime") || id.contains("TasksMode")) {
      outOfScope.merge("case: mode that splits or moves expressions otherwise", 1, Integer::sum);
      return;
    }
    List<Span> spans = new ArrayList<>();
    boolean whole = true;
    for (Object each : (List<?>) document.get("spans")) {
      Map<?, ?> span = (Map<?, ?>) each;
      List<String> values = new ArrayList<>();
      if (span.get("timex") instanceof List<?> some) {
        some.forEach(v -> values.add(v.toString()));
      }
      int begin = text.offsetByCodePoints(0, ((Double) span.get("start")).intValue());
      int end = text.offsetByCodePoints(0, ((Double) span.get("end")).intValue());
      String reason = reason(text.substring(begin, end), values);
      spans.add(new Span(begin, end, reason.isEmpty() ? values : List.of()));
      if (!reason.isEmpty()) {
        outOfScope.merge("expression: " + reason, 1, Integer::sum);
        whole = false;
      }
    }
    compare(document, spans, tag(document, text), whole);
  }

  private List<Timex> tag(Map<String, Object> document, String text) {
    Settings settings =
        MeasureDates.settings((String) document.get("ref"), List.of("vague", "dct"));
    return tagger.tag(text, MeasureDates.blocks(text), settings);
  }

  /** Why TIMEX3 cannot hold what these values say, or empty. */
  private static String reason(String text, List<String> values) {
    String value = values.isEmpty() ? "" : values.get(0);
    if (value.isEmpty()) {
      return "time zone alone";
    } else if (value.matches(".*TME[BLD].*")) {
      return "mealtime";
    } else if (value.matches(".*-W\\d\\d?") && value.matches(".{4}-\\d\\d-W.*")) {
      return "week of a month, which ISO 8601 cannot write";
    } else if (value.matches(".*-02-30.*") || value.startsWith("2019-02-29")) {
      return "day that does not exist";
    } else if (value.matches("(19|20|XX)\\d\\d-\\d\\d-WXX-\\d-\\d|XXXX-\\d\\d-WXX-\\d-\\d")) {
      return "weekday of a month, which ISO 8601 cannot write";
    } else if (text.matches("(a few|some) .*") && value.matches("PT?3.")) {
      return "a few that stands for three";
    } else if (value.contains("T23:59:59")) {
      return "end of the day as its last second";
    }
    return "";
  }

  private void compare(
      Map<String, Object> document, List<Span> spans, List<Timex> tagged, boolean whole) {
    String text = (String) document.get("text");
    boolean allRight = true;
    for (Span span : spans) {
      if (span.values().isEmpty()) {
        continue;
      }
      List<Timex> inside = overlapping(span, tagged);
      List<String> values = inside.stream().map(t -> value(t, document)).toList();
      boolean agree =
          span.values().stream().anyMatch(v -> ValueMatch.agree(v, values) || reckoned(v, inside));
      gold++;
      found += inside.isEmpty() ? 0 : 1;
      right += agree ? 1 : 0;
      extent += sameExtent(text, span, inside) ? 1 : 0;
      allRight &= agree;
      if (list && !agree) {
        System.out.println(
            (inside.isEmpty() ? "MISS " : "VALUE ")
                + text.replace('\n', ' ')
                + " | "
                + text.substring(span.begin(), span.end())
                + " | "
                + span.values()
                + " | got "
                + inside.stream()
                    .map(t -> text.substring(t.begin(), t.end()) + "=" + t.value() + ":" + t.rule())
                    .toList());
      }
    }
    for (Timex timex : tagged) {
      boolean matched =
          spans.stream().anyMatch(s -> timex.begin() < s.end() && s.begin() < timex.end());
      system++;
      spurious += matched ? 0 : 1;
      allRight &= matched;
      if (list && !matched) {
        System.out.println("SPUR " + text + " | " + text.substring(timex.begin(), timex.end()));
      }
    }
    cases += whole ? 1 : 0;
    casesRight += whole && allRight ? 1 : 0;
  }

  /** The reference itself where TIMEX3 says PRESENT_REF within a range. */
  private static String value(Timex timex, Map<String, Object> document) {
    String reference = (String) document.get("ref");
    boolean now = timex.value().equals("PRESENT_REF") && reference.length() >= 10;
    return now ? "PRESENT_REF|" + reference.substring(0, 10) : timex.value();
  }

  /** "Two months ago" is a month in TIMEX3 and a day in these cases: the day must lie in it. */
  private static boolean reckoned(String gold, List<Timex> inside) {
    return inside.size() == 1
        && List.of("ago", "later").contains(inside.get(0).rule())
        && ValueMatch.within(gold, inside.get(0).value());
  }

  private static List<Timex> overlapping(Span span, List<Timex> tagged) {
    return tagged.stream().filter(t -> t.begin() < span.end() && span.begin() < t.end()).toList();
  }

  /** TIMEX3 leaves prepositions outside, these cases take them in. */
  private static boolean sameExtent(String text, Span span, List<Timex> inside) {
    if (inside.isEmpty()) {
      return false;
    }
    int begin = inside.get(0).begin();
    int end = inside.get(inside.size() - 1).end();
    String before = begin > span.begin() ? text.substring(span.begin(), begin).strip() : "";
    String the = begin < span.begin() ? text.substring(begin, span.begin()).strip() : "";
    return end == span.end()
        && before.matches(
            "(?i)((from|between|since|before|after|until|till|by|at|on|in|within|around|starting|beginning|to|no|later|earlier|than|as|early|late|or|for|the|greater|=|<)\\s*)*")
        && the.matches("(?i)(the)?");
  }

  double rightShare() {
    return right / (double) gold;
  }

  String summary() {
    double precision = (system - spurious) / (double) system;
    double recall = found / (double) gold;
    double f1 = 2 * precision * recall / (precision + recall);
    StringBuilder out = new StringBuilder();
    outOfScope.forEach(
        (why, n) -> out.append("out of scope: ").append(n).append(' ').append(why).append('\n'));
    out.append(
        String.format(
            Locale.ROOT,
            "in scope %d expressions: found %.1f %%, extent %.1f %%, value right %.1f %%%n",
            gold,
            100 * recall,
            100.0 * extent / gold,
            100.0 * right / gold));
    out.append(
        String.format(
            Locale.ROOT,
            "given %d, of which %.1f %% overlap gold; relaxed F1 %.1f, value F1 %.1f%n",
            system,
            100 * precision,
            100 * f1,
            100 * f1 * right / found));
    out.append(
        String.format(
            Locale.ROOT,
            "cases wholly right %d of %d, %.1f %%",
            casesRight,
            cases,
            100.0 * casesRight / cases));
    return out.toString();
  }
}
