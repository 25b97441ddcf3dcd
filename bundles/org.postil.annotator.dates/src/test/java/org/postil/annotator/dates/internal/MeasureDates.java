package org.postil.annotator.dates.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tags a JSONL file and writes what it finds in the form that score_timex.py reads.
 *
 * <p>The creation time itself is left out, as TempEval-3 does. Arguments: the file, the file to
 * write, and then any of: vague, nodct, dct, narrative, dateline (to keep the creation time).
 */
public final class MeasureDates {
  private MeasureDates() {}

  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args).subList(2, args.length);
    TimexTagger tagger = RuleFiles.load();
    List<String> out = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        out.add(tag(tagger, Json.object(line), options));
      }
    }
    Files.write(Path.of(args[1]), out, StandardCharsets.UTF_8);
  }

  static String tag(TimexTagger tagger, Map<String, Object> document, List<String> options) {
    String text = (String) document.get("text");
    String written = (String) document.getOrDefault("dct", document.getOrDefault("ref", ""));
    Settings settings = settings(options.contains("nodct") ? "" : written, options);
    StringBuilder out = new StringBuilder("{\"id\":" + Json.quote((String) document.get("id")));
    out.append(",\"spans\":[");
    String comma = "";
    for (Timex timex : tagger.tag(text, blocks(text), settings)) {
      if (timex.function() == null || options.contains("dateline")) {
        out.append(comma).append(span(text, timex));
        comma = ",";
      }
    }
    return out.append("]}").toString();
  }

  static Settings settings(String written, List<String> options) {
    boolean timed = written.length() > 10;
    LocalDateTime moment =
        written.isEmpty()
            ? null
            : timed ? LocalDateTime.parse(written) : LocalDate.parse(written).atStartOfDay();
    Settings.Reference reference =
        options.contains("narrative")
            ? Settings.Reference.NARRATIVE
            : options.contains("dct") ? Settings.Reference.DCT : Settings.Reference.AUTO;
    return new Settings(moment, timed, options.contains("vague"), reference);
  }

  private static String span(String text, Timex timex) {
    int begin = text.codePointCount(0, timex.begin());
    int end = begin + text.codePointCount(timex.begin(), timex.end());
    return String.format(
        Locale.ROOT,
        "{\"start\":%d,\"end\":%d,\"label\":\"%s\",\"value\":%s,\"mod\":%s,\"rule\":%s}",
        begin,
        end,
        timex.type(),
        Json.quote(timex.value()),
        Json.quote(timex.mod() == null ? "" : timex.mod()),
        Json.quote(timex.rule()));
  }

  /** Each line is a block; the JDK's sentence boundaries stand in for those of the pipeline. */
  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    int from = 0;
    for (String line : text.split("\n", -1)) {
      List<Integer> begins = new ArrayList<>();
      sentences.setText(line);
      for (int b = sentences.first(); b != BreakIterator.DONE && b < line.length(); ) {
        begins.add(from + b);
        b = sentences.next();
      }
      if (!line.isBlank()) {
        blocks.add(new Block(from, from + line.length(), begins));
      }
      from += line.length() + 1;
    }
    return blocks;
  }
}
