package org.postil.cli.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postil.api.layer.Span;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Comparer;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.Pairing;

/** Lists the first differences in their context, a line each. */
public final class DifferenceLines {

  private static final int CONTEXT = 40;

  private final Comparer comparer;
  private final ComparisonOptions options;
  private final int limit;
  private final List<String> lines = new ArrayList<>();

  /**
   * Starts an empty list.
   *
   * @param comparer aligns spans
   * @param options what is compared
   * @param limit number of lines to keep
   */
  public DifferenceLines(Comparer comparer, ComparisonOptions options, int limit) {
    this.comparer = comparer;
    this.options = options;
    this.limit = limit;
  }

  /**
   * Adds the differences of a document, if there is room.
   *
   * @param document what both sides say
   */
  public void add(ComparedDocument document) {
    if (lines.size() >= limit || !document.isShared()) {
      return;
    }
    for (Pairing pairing : comparer.align(document, options)) {
      if (pairing.kind() != Pairing.Kind.SAME && lines.size() < limit) {
        lines.add(line(document, pairing));
      }
    }
  }

  /**
   * The differences.
   *
   * @return lines of kind, document and offset, both sides, context
   */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  private String line(ComparedDocument document, Pairing pairing) {
    String text = document.document().text();
    Span first = pairing.first();
    int begin = first.begin();
    int end = first.end();
    String before = text.substring(Math.max(0, begin - CONTEXT), begin);
    String after = text.substring(end, Math.min(text.length(), end + CONTEXT));
    return String.join(
        "\t",
        pairing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        document.document().id() + ":" + text.codePointCount(0, begin),
        side(text, pairing.spanA().stream().toList(), pairing.labelA()),
        side(text, pairing.spanB().stream().toList(), pairing.labelB()),
        flat(before) + "[" + flat(text.substring(begin, end)) + "]" + flat(after));
  }

  private String side(String text, List<Span> span, String label) {
    return span.isEmpty()
        ? "–"
        : span.stream()
            .map(
                each ->
                    label
                        + " \""
                        + flat(text.substring(each.begin(), each.end()))
                        + "\""
                        + value(each))
            .collect(Collectors.joining());
  }

  private String value(Span span) {
    return options.value().isEmpty()
        ? ""
        : " = " + span.string(options.value()).orElse("no " + options.value());
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
