package org.postil.cli.internal.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.score.KnownTypes;

/** Prints a document with its layers for a person to read. */
public final class DocumentView {

  private static final String ANCHOR = "uima.tcas.Annotation";
  private static final Set<String> LEFT_OUT = Set.of("token", "sentence", "zone");

  private final Terminal terminal;
  private final Set<String> types;
  private final boolean table;
  private final boolean explained;
  private final KnownTypes seen = new KnownTypes();

  /**
   * Says what to show.
   *
   * @param terminal where to
   * @param types short names of types in any case, or full ones; empty for all but tokens,
   *     sentences, zones and plain annotations, which only mark the place of a cue or of evidence
   * @param table whether to list the spans after the text
   * @param explained whether to say after the text why each span is there
   */
  public DocumentView(Terminal terminal, Set<String> types, boolean table, boolean explained) {
    this.terminal = terminal;
    this.types =
        types.stream()
            .map(name -> name.indexOf('.') < 0 ? name.toLowerCase(Locale.ROOT) : name)
            .collect(Collectors.toUnmodifiableSet());
    this.table = table;
    this.explained = explained;
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
    List<ShownSpan> spans = spans(layers);
    seen.addLayers(layers);
    List<Mark> marks =
        spans.stream().map(ShownSpan::mark).filter(mark -> mark.end() > mark.begin()).toList();
    out.println(new Painter(terminal.colour()).paint(document.text(), marks));
    if (table) {
      list(document.text(), spans);
    }
    if (explained) {
      explain(document.text(), spans);
    }
  }

  /**
   * The types that may be asked for.
   *
   * @return the shared ones and those of the layers that were printed
   */
  public KnownTypes seen() {
    return seen;
  }

  private List<ShownSpan> spans(List<Layer> layers) {
    List<ShownSpan> spans = new ArrayList<>();
    for (Layer layer : layers) {
      for (Span span : layer.spans()) {
        if (isShown(span.type())) {
          spans.add(ShownSpan.of(span, layer));
        }
      }
    }
    return spans;
  }

  private boolean isShown(String type) {
    return types.isEmpty()
        ? !LEFT_OUT.contains(TypeNames.shortName(type)) && !type.equals(ANCHOR)
        : TypeNames.isWanted(type, types);
  }

  private void list(String text, List<ShownSpan> spans) {
    Table table = new Table(">BEGIN", ">END", "TYPE", "LABEL", "TEXT", "FEATURES", "BY");
    for (ShownSpan span : spans) {
      table.add(
          Integer.toString(span.mark().begin()),
          Integer.toString(span.mark().end()),
          span.type(),
          span.mark().name(),
          span.text(text),
          ShownSpan.shortened(span.mark().detail()),
          span.by());
    }
    terminal.out().println();
    table.print(terminal.out());
  }

  private void explain(String text, List<ShownSpan> spans) {
    for (ShownSpan span : spans) {
      StringBuilder line = new StringBuilder(span.text(text));
      append(line, span.type() + " " + span.mark().name());
      append(line, span.confidence());
      append(line, span.by());
      terminal.out().println();
      terminal.out().println(line);
      terminal.out().println("  " + (span.why().isEmpty() ? "no reason recorded" : span.why()));
    }
  }

  private static void append(StringBuilder head, String fact) {
    if (fact != null && !fact.isEmpty()) {
      head.append("  ").append(fact);
    }
  }
}
