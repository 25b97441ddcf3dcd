package org.postil.cli.internal.score;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.postil.api.review.Agreement;
import org.postil.api.review.Coefficient;
import org.postil.api.review.Comparison;
import org.postil.api.review.Confusion;
import org.postil.api.review.Interval;
import org.postil.api.review.Score;
import org.postil.api.review.SpanScores;
import org.postil.api.review.TimexScores;

/** Writes a comparison as JSON, with the names that scorers in Python commonly use. */
public final class ScoreJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ScoreJson() {}

  /**
   * An empty object to fill.
   *
   * @return a new object
   */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /**
   * Fills an object with the figures of a comparison.
   *
   * @param json takes the members {@code spans}, {@code timex}, {@code confusion}, {@code
   *     agreement}; only the last if no document was done by both sides
   * @param comparison what was compared
   */
  public static void fill(ObjectNode json, Comparison comparison) {
    json.put("docs", comparison.documents());
    fill(json.putObject("agreement"), comparison.agreement());
    if (comparison.documents() == 0) {
      return;
    }
    comparison.timex().ifPresent(times -> fill(json.putObject("timex"), times));
    fill(json.putObject("spans"), comparison.spans());
    ArrayNode cells = json.putArray("confusion");
    for (Confusion each : comparison.confusions()) {
      cells
          .addObject()
          .put("gold", each.a())
          .put("system", each.b())
          .put("same_offsets", each.sameOffsets())
          .put("other_offsets", each.otherOffsets());
    }
  }

  private static void fill(ObjectNode json, SpanScores scores) {
    fill(json.putObject("strict"), scores.strict());
    fill(json.putObject("untyped"), scores.untyped());
    fill(json.putObject("overlap"), scores.overlap());
    ObjectNode labels = json.putObject("labels");
    scores.labels().forEach((label, score) -> fill(labels.putObject(label), score));
  }

  private static void fill(ObjectNode json, TimexScores scores) {
    json.put("gold", scores.strict().tally().a()).put("system", scores.strict().tally().b());
    fill(json.putObject("strict"), scores.strict());
    Score relaxed = scores.relaxed();
    ObjectNode figures = json.putObject("relaxed");
    ratios(figures, relaxed);
    figures.put("gold_hit", relaxed.tally().hitsA()).put("sys_hit", relaxed.tally().hitsB());
    fill(json.putObject("value"), scores.value());
    fill(json.putObject("type"), scores.type());
    ObjectNode types = json.putObject("by_gold_type");
    scores
        .types()
        .forEach(
            (type, of) ->
                types
                    .putObject(type)
                    .put("gold", of.spans())
                    .put("relaxed_recall", (double) of.overlapped() / of.spans())
                    .put("value_recall", (double) of.correctValue() / of.spans()));
  }

  private static void fill(ObjectNode json, TimexScores.Attribute attribute) {
    json.put("accuracy", attribute.accuracy())
        .put("f1", attribute.f1())
        .put("correct", attribute.correct());
    interval(json, "f1_95", attribute.interval());
  }

  private static void fill(ObjectNode json, Score score) {
    ratios(json, score);
    json.put("tp", score.tally().hitsA())
        .put("sys", score.tally().b())
        .put("gold", score.tally().a());
  }

  private static void ratios(ObjectNode json, Score score) {
    json.put("p", score.tally().precision())
        .put("r", score.tally().recall())
        .put("f1", score.tally().f1());
    interval(json, "p_95", score.precision());
    interval(json, "r_95", score.recall());
    interval(json, "f1_95", score.f1());
  }

  private static void interval(ObjectNode json, String name, Interval interval) {
    json.putArray(name).add(interval.low()).add(interval.high());
  }

  private static void fill(ObjectNode json, Agreement agreement) {
    json.put("docs", agreement.documents()).put("words", agreement.words());
    coefficient(json, "observed", agreement.observed());
    coefficient(json, "kappa_words", agreement.kappaWords());
    coefficient(json, "kappa_labels", agreement.kappaLabels());
    coefficient(json, "alpha", agreement.alpha());
    ObjectNode labels = json.putObject("alpha_by_label");
    agreement.alphaByLabel().forEach((label, each) -> coefficient(labels, label, each));
  }

  /** What is undefined is null, and the reason stands beside it. */
  private static void coefficient(ObjectNode json, String name, Coefficient coefficient) {
    if (coefficient instanceof Coefficient.Known known) {
      json.put(name, known.value());
    } else if (coefficient instanceof Coefficient.Undefined undefined) {
      json.putNull(name).put(name + "_undefined", undefined.reason());
    }
  }
}
