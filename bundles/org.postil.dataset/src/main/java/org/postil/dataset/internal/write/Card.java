package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.postil.api.dataset.Datasets;

/** Writes the dataset's card from its manifest, for people. */
final class Card {

  static final String FILE = "README.md";

  private final JsonNode manifest;
  private final StringBuilder text = new StringBuilder();

  private Card(JsonNode manifest) {
    this.manifest = manifest;
  }

  static String of(JsonNode manifest, String head) {
    Card card = new Card(manifest);
    card.text.append(head);
    card.what();
    card.splits();
    card.makers();
    card.origin();
    card.gaps();
    card.again();
    return card.text.toString();
  }

  private void what() {
    JsonNode plan = manifest.path("plan");
    line("# " + plan.path("corpus").asText());
    line("");
    line(
        "News articles of the Postil corpus `"
            + plan.path("corpus").asText()
            + "` with "
            + work(plan.path("selection").path("work").asText())
            + ", in the format `"
            + plan.path("format").asText()
            + "`. "
            + pieces(plan.path("windows")));
  }

  private static String work(String work) {
    return switch (work) {
      case "gold" -> "what people say (imported work, and spans accepted, corrected or added)";
      case "machine" -> "what annotators say, whatever people decided";
      case "undecided" -> "what annotators say where no person has decided";
      default -> "what annotators say and what was imported as people's work, side by side";
    };
  }

  private static String pieces(JsonNode windows) {
    return switch (windows.path("unit").asText()) {
      case "sentence" -> "Each record is a sentence.";
      case "tokens" ->
          "Each record is a window of "
              + windows.path("size").asInt()
              + " tokens, "
              + windows.path("overlap").asInt()
              + " of which it shares with the one before.";
      default -> "Each record is a whole article.";
    };
  }

  private void splits() {
    JsonNode splits = manifest.path("splits");
    List<String> names = new ArrayList<>();
    splits.fieldNames().forEachRemaining(names::add);
    line("");
    line("## Splits");
    line("");
    line("| | " + String.join(" | ", names) + " |");
    line("|---|" + "---|".repeat(names.size()));
    row("documents", names, name -> splits.path(name).path("documents").asLong());
    row("records", names, name -> splits.path(name).path("records").asLong());
    TreeSet<String> labels = new TreeSet<>();
    splits.forEach(split -> split.path("labels").fieldNames().forEachRemaining(labels::add));
    for (String label : labels) {
      row(label, names, name -> splits.path(name).path("labels").path(label).asLong());
    }
    JsonNode splitting = manifest.path("plan").path("splitting");
    if (splitting.isObject()) {
      line("");
      line(
          "Divided "
              + splitting.path("ratios").asText()
              + " with seed "
              + splitting.path("seed").asLong()
              + ". Near-duplicates"
              + (splitting.path("stories").asBoolean() ? " and articles on one event" : "")
              + " are in one split: "
              + number(manifest.path("clusters").asLong())
              + " such groups of "
              + number(manifest.path("clusteredDocuments").asLong())
              + " documents; pairs of near-duplicates across splits: "
              + number(manifest.path("leaks").asLong())
              + " ([report]("
              + SplitReport.FILE
              + ")).");
    }
  }

  private void row(
      String name, List<String> columns, java.util.function.ToLongFunction<String> of) {
    StringBuilder row = new StringBuilder("| ").append(escaped(name));
    columns.forEach(column -> row.append(" | ").append(number(of.applyAsLong(column))));
    line(row.append(" |").toString());
  }

  private void makers() {
    JsonNode survey = manifest.path("survey");
    line("");
    line("## Who annotated");
    line("");
    table("layers by", "layers", survey.path("layers"), value -> value.path("layers").asLong());
    line("");
    table("decisions by", "decisions", survey.path("people"), JsonNode::asLong);
    JsonNode review = survey.path("review");
    long several = review.path("spansDecidedBySeveral").asLong();
    line("");
    line(
        several == 0
            ? "No span was judged by two people, so there is no agreement to report."
            : String.format(
                Locale.ROOT,
                "Agreement: of %,d spans that two or more people judged, they agree on %,d (%.1f"
                    + " %%). Kappa and alpha: `postil compare --corpus %s --a person:A --b"
                    + " person:B`.",
                several,
                review.path("spansAgreedBySeveral").asLong(),
                100.0 * review.path("spansAgreedBySeveral").asLong() / several,
                manifest.path("plan").path("corpus").asText()));
  }

  private void origin() {
    JsonNode survey = manifest.path("survey");
    line("");
    line("## Where the texts are from");
    line("");
    table("source", "documents", survey.path("sources"), JsonNode::asLong);
    line("");
    table("licence", "documents", survey.path("licences"), JsonNode::asLong);
    line("");
    table("language", "documents", survey.path("languages"), JsonNode::asLong);
    if (survey.path("firstDay").isTextual()) {
      line("");
      line(
          "Published from "
              + survey.path("firstDay").asText()
              + " to "
              + survey.path("lastDay").asText()
              + ".");
    }
  }

  private void table(
      String left, String right, JsonNode counts, java.util.function.ToLongFunction<JsonNode> of) {
    line("| " + left + " | " + right + " |");
    line("|---|---|");
    for (Map.Entry<String, JsonNode> entry : counts.properties()) {
      line(
          "| " + escaped(entry.getKey()) + " | " + number(of.applyAsLong(entry.getValue())) + " |");
    }
    if (counts.isEmpty()) {
      line("| none | 0 |");
    }
  }

  private void gaps() {
    line("");
    line("## Known gaps");
    line("");
    List<String> gaps = CardGaps.of(manifest);
    gaps.forEach(gap -> line("- " + gap));
    if (gaps.isEmpty()) {
      line("None are known.");
    }
  }

  private void again() {
    line("");
    line("## Checking and making it again");
    line("");
    line("```");
    line("sha256sum -c " + Checksums.FILE);
    line("postil export --manifest " + Datasets.MANIFEST + " --verify .");
    line("postil export --manifest " + Datasets.MANIFEST + " --out ../again");
    line("```");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
