package org.postil.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of text with a heading; columns of numbers are set to the right. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] right;

  /**
   * Starts a table.
   *
   * @param headings headings of its columns; those that begin with {@code >} head numbers
   */
  public Table(String... headings) {
    right = new boolean[headings.length];
    List<String> first = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      right[i] = headings[i].startsWith(">");
      first.add(right[i] ? headings[i].substring(1) : headings[i]);
    }
    rows.add(first);
  }

  /**
   * Adds a row.
   *
   * @param cells a text for each column
   */
  public void add(String... cells) {
    if (cells.length != right.length) {
      throw new IllegalArgumentException(
          "Cannot add " + cells.length + " cells to a table of " + right.length + " columns");
    }
    rows.add(List.of(cells));
  }

  /**
   * Prints the table.
   *
   * @param out where to
   */
  public void print(PrintStream out) {
    int[] widths = new int[right.length];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String space = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? "" : "  ").append(right[i] ? space + row.get(i) : row.get(i) + space);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
