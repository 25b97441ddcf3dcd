package org.postil.annotator.dates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.annotator.dates.internal.grammar.GrammarReader;

/** The examples in the rule files, and what the tagger makes of each. */
final class RuleExamples {
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]*)\\]");

  private RuleExamples() {}

  /**
   * An example: a text, what is expected of it and where it stands.
   *
   * @param source rule file and line
   * @param rule the rule it belongs to
   * @param line the line as written
   */
  record Example(String source, String rule, String line) {

    private boolean positive() {
      return line.startsWith("e.g. ");
    }

    private String body() {
      String body = line.substring(5);
      int arrow = body.lastIndexOf(" => ");
      body = arrow < 0 ? body : body.substring(0, arrow);
      int at = body.lastIndexOf(" @");
      return at < 0 ? body : body.substring(0, at);
    }

    private String written() {
      Matcher matcher = Pattern.compile(" @(\\d{4}-\\d\\d-\\d\\d(T[\\d:]+)?)").matcher(line);
      return matcher.find() ? matcher.group(1) : "";
    }

    /** What must be found, one line for each expression: text, type, value and features. */
    String expected() {
      if (!positive()) {
        return "";
      }
      List<String> texts = new ArrayList<>();
      Matcher matcher = BRACKETED.matcher(body());
      while (matcher.find()) {
        texts.add(matcher.group(1));
      }
      String[] values = line.substring(line.lastIndexOf(" => ") + 4).split("\\s*;\\s*");
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < texts.size(); i++) {
        out.append('[').append(texts.get(i)).append("] ");
        out.append(i < values.length ? values[i].strip() : "?").append('\n');
      }
      return out.toString();
    }

    /** What is found, in the same form. */
    String found(TimexTagger tagger) {
      String text = BRACKETED.matcher(body()).replaceAll("$1");
      Settings settings = MeasureDates.settings(written(), List.of("vague"));
      StringBuilder out = new StringBuilder();
      for (Timex timex : tagger.tag(text, MeasureDates.blocks(text), settings)) {
        out.append('[').append(text, timex.begin(), timex.end()).append("] ");
        out.append(timex.type()).append(' ').append(timex.value());
        out.append(timex.mod() == null ? "" : " mod=" + timex.mod());
        out.append(timex.quant() == null ? "" : " quant=" + timex.quant());
        out.append(timex.freq() == null ? "" : " freq=" + timex.freq());
        out.append('\n');
      }
      return out.toString();
    }
  }

  static List<Example> all() {
    List<Example> all = new ArrayList<>();
    for (String file : RuleFiles.names()) {
      String rule = "";
      int number = 0;
      for (String raw : RuleFiles.text(file).split("\n")) {
        number++;
        String line = raw.strip();
        if (GrammarReader.isExample(line)) {
          all.add(new Example(file + " line " + number, rule, line));
        } else if (!raw.isBlank() && !Character.isWhitespace(raw.charAt(0))) {
          rule = line;
        }
      }
    }
    return all;
  }

  public static void main(String[] args) {
    TimexTagger tagger = RuleFiles.load();
    int wrong = 0;
    for (Example example : all()) {
      String expected = example.expected();
      String found = example.found(tagger);
      if (!expected.equals(found)) {
        wrong++;
        System.out.println(example.source() + ": " + example.line());
        System.out.println("  found " + found.replace("\n", "; "));
      }
    }
    System.out.println(all().size() + " examples, " + wrong + " wrong");
  }
}
