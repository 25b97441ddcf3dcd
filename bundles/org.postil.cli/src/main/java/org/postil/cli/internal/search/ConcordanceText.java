package org.postil.cli.internal.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchLine;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;

/** Prints hits one below the other, as concordances do, and counts. */
public final class ConcordanceText {

  private static final int FEW = 5;
  private static final String BOLD = "\u001b[1;36m";
  private static final String PLAIN = "\u001b[0m";

  private final Terminal terminal;

  /**
   * Prints to a terminal.
   *
   * @param terminal where to
   */
  public ConcordanceText(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Prints an answer.
   *
   * @param answer what was found
   * @param counts whether the counts are shown in full
   */
  public void print(SearchAnswer answer, boolean counts) {
    int place = answer.lines().stream().mapToInt(line -> place(line).length()).max().orElse(0);
    int before = answer.lines().stream().mapToInt(line -> line.before().length()).max().orElse(0);
    int room = Math.max(10, Math.min(before, (terminal.width() - place) / 2 - 6));
    for (SearchLine line : answer.lines()) {
      terminal.out().println(text(line, place, room));
    }
    if (!answer.lines().isEmpty()) {
      terminal.out().println();
    }
    terminal.out().println(sum(answer));
    if (counts) {
      table("SOURCE", answer.bySource());
      table("LABEL", answer.byLabel());
      table("DOCUMENT", answer.byDocument());
    } else if (answer.hits() > 0) {
      terminal.out().println("by source: " + few(answer.bySource()));
      terminal.out().println("by label:  " + few(answer.byLabel()));
    }
  }

  private static String place(SearchLine line) {
    return line.document() + ":" + line.begin();
  }

  private String text(SearchLine line, int place, int room) {
    String before = line.before();
    String cut =
        before.length() <= room ? before : "\u2026" + before.substring(before.length() - room + 1);
    String hit = terminal.colour() ? BOLD + line.text() + PLAIN : "[" + line.text() + "]";
    return pad(place(line), place)
        + "  "
        + " ".repeat(room - cut.length())
        + cut
        + (line.text().isEmpty() ? "" : " " + hit + " ")
        + line.after();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String sum(SearchAnswer answer) {
    String shown =
        answer.next() == null
            ? ""
            : String.format(Locale.ROOT, ", %,d shown", answer.lines().size());
    return String.format(
        Locale.ROOT,
        "%,d %s in %,d %s%s",
        answer.hits(),
        answer.hits() == 1 ? "hit" : "hits",
        answer.documents(),
        answer.documents() == 1 ? "document" : "documents",
        answer.lines().isEmpty() ? "" : shown);
  }

  private static String few(List<SearchAnswer.Count> counts) {
    String text =
        counts.stream()
            .limit(FEW)
            .map(each -> name(each) + String.format(Locale.ROOT, " %,d", each.hits()))
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "none" : text + (counts.size() > FEW ? ", \u2026" : "");
  }

  private static String name(SearchAnswer.Count count) {
    return count.value().isEmpty() ? "(unknown)" : count.value();
  }

  private void table(String heading, List<SearchAnswer.Count> counts) {
    if (!counts.isEmpty()) {
      Table table = new Table(heading, ">HITS");
      counts.forEach(each -> table.add(name(each), String.format(Locale.ROOT, "%,d", each.hits())));
      terminal.out().println();
      table.print(terminal.out());
    }
  }
}
