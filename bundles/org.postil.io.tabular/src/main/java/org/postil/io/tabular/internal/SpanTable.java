package org.postil.io.tabular.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.api.layer.Span;
import org.postil.standoff.CodePoints;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonValues;

/**
 * One table of spans. A cell that a spreadsheet would take for a formula begins with an apostrophe,
 * which spreadsheets do not show; option {@code formulas} = {@code keep} leaves it out.
 */
final class SpanTable implements ExportWriter {

  private static final List<String> COLUMNS =
      List.of(
          "document",
          "number",
          "type",
          "label",
          "start",
          "end",
          "text",
          "value",
          "confidence",
          "by",
          "dct",
          "features");
  private static final String FORMULA = "=+-@\t\r\n|%";

  private final CSVPrinter rows;
  private final ExportOptions options;
  private final boolean guard;
  private final LossCounter losses = new LossCounter();
  private boolean closed;

  SpanTable(ExportTarget target, ExportOptions options) throws IOException {
    this.options = options;
    this.guard = !"keep".equals(options.other().get("formulas"));
    Writer out =
        new OutputStreamWriter(
            target.newFile(options.other().getOrDefault("name", "spans") + ".csv"),
            StandardCharsets.UTF_8);
    rows = new CSVPrinter(out, CSVFormat.RFC4180);
    rows.printRecord(COLUMNS);
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    SpanIndex index = new SpanIndex(document, options);
    CodePoints points = CodePoints.of(document.document().text());
    int number = 0;
    for (Span span : index.spans()) {
      rows.printRecord(row(document, span, index, points, ++number));
    }
    losses.add("texts of documents left out");
    losses.add("zones left out", document.document().zones().size());
    losses.add("feature structures that are no spans dropped", index.others());
  }

  private List<String> row(
      AnnotatedDocument document, Span span, SpanIndex index, CodePoints points, int number) {
    Map<String, FeatureValue> features = new LinkedHashMap<>(index.features(span));
    Object label = plain(features.remove("label"), index);
    Object value = plain(features.remove("value"), index);
    Object confidence = plain(features.remove("confidence"), index);
    Map<String, Object> rest = new LinkedHashMap<>();
    features.forEach((name, each) -> rest.put(name, plain(each, index)));
    return List.of(
        safe(document.document().id()),
        Integer.toString(number),
        safe(TypeNames.shortName(span.type())),
        safe(text(label)),
        Integer.toString(points.fromUnits(span.begin())),
        Integer.toString(points.fromUnits(span.end())),
        safe(document.document().text().substring(span.begin(), span.end())),
        safe(text(value)),
        text(confidence),
        safe(span.layer().header().by()),
        document.document().metadata().published().map(time -> time.value()).orElse(""),
        rest.isEmpty() ? "" : JsonValues.text(rest));
  }

  /** A reference is the number of its row in the same document. */
  private static @Nullable Object plain(@Nullable FeatureValue value, SpanIndex index) {
    if (value instanceof FeatureValue.Many many) {
      return many.values().stream().map(each -> plain(each, index)).toList();
    }
    if (value instanceof FeatureValue.Target target) {
      int at = index.position(target.span()).orElse(-1);
      return at < 0
          ? "[" + target.span().begin() + "," + target.span().end() + ")"
          : "#" + (at + 1);
    }
    return value == null ? null : value.plain().orElse(null);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  private String safe(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return guard && formula ? "'" + cell : cell;
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      rows.close(true);
    }
  }
}
