package org.postil.cli.internal.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;

/** Prints a document with its layers for a person to read. */
public final class DocumentView {

  private static final Set<String> LEFT_OUT = Set.of("token", "sentence", "zone");

  private final Terminal terminal;
  private final Set<String> types;
  private final boolean table;

  /**
   * Says what to show.
   *
   * @param terminal where to
   * @param types short or full names of types; empty for all but tokens, sentences and zones
   * @param table whether to list the spans after the text
   */
  public DocumentView(Terminal terminal, Set<String> types, boolean table) {
    this.terminal = terminal;
    this.types = Set.copyOf(types);
    this.table = table;
  }

  /**
   * Prints a document.
   *
   * @param document what to print
   * @param layers its layers
   */
  public void print(Document document, List<Layer> layers) {
    PrintStream out = terminal.out();
    Metadata metadata = document.metadata();
    StringBuilder head = new StringBuilder(document.id());
    append(head, metadata.source());
    metadata
        .published()
        .ifPresent(time -> append(head, time.value() + " (" + time.basis().label() + ")"));
    out.println(terminal.colour() ? "\u001B[1m" + head + "\u001B[0m" : head.toString());
    List<Row> rows = rows(layers);
    List<Mark> marks =
        rows.stream().map(Row::mark).filter(mark -> mark.end() > mark.begin()).toList();
    out.println(new Painter(terminal.colour()).paint(document.text(), marks));
    if (table) {
      print(document.text(), rows);
    }
  }

  private record Row(Mark mark, String type, String by) {}

  private List<Row> rows(List<Layer> layers) {
    List<Row> rows = new ArrayList<>();
    for (Layer layer : layers) {
      for (Span span : layer.spans()) {
        if (isShown(span.type())) {
          String by = layer.header().by();
          rows.add(new Row(Mark.of(span), TypeNames.shortName(span.type()), by));
        }
      }
    }
    return rows;
  }

  private boolean isShown(String type) {
    return types.isEmpty()
        ? !LEFT_OUT.contains(TypeNames.shortName(type))
        : TypeNames.isWanted(type, types);
  }

  private void print(String text, List<Row> rows) {
    Table spans = new Table(">BEGIN", ">END", "TYPE", "LABEL", "TEXT", "FEATURES", "BY");
    for (Row row : rows) {
      spans.add(
          Integer.toString(row.mark().begin()),
          Integer.toString(row.mark().end()),
          row.type(),
          row.mark().name(),
          shortened(text.substring(row.mark().begin(), row.mark().end())),
          shortened(row.mark().detail()),
          row.by());
    }
    terminal.out().println();
    spans.print(terminal.out());
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    int[] points = line.codePoints().toArray();
    return points.length <= 50 ? line : new String(points, 0, 49) + "…";
  }

  private static void append(StringBuilder head, String fact) {
    if (fact != null) {
      head.append("  ").append(fact);
    }
  }
}
