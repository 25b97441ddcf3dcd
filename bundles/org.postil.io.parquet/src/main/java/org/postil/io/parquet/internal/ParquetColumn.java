package org.postil.io.parquet.internal;

import java.util.regex.Pattern;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type as DuckDB writes it, such as {@code VARCHAR} or {@code BIGINT[]}
 */
record ParquetColumn(String name, String type) {

  private static final Pattern PLACED =
      Pattern.compile("STRUCT\\(.*\"?\\bstart\"? U?\\w*INT.*\"?\\bend\"? U?\\w*INT.*\\)\\[]");

  /** Whether it holds lists or records, which are no facts about a document. */
  boolean isNested() {
    return type.endsWith("]") || type.startsWith("STRUCT(") || type.startsWith("MAP(");
  }

  /** Whether it holds the spans of a document as Postil writes them. */
  boolean isSpans() {
    return name.equals("spans") && PLACED.matcher(type).matches();
  }

  /** Whether it holds the labels of a document as Postil writes them. */
  boolean isLabels() {
    return name.equals("labels") && type.matches("(?:VARCHAR|BIGINT)\\[]");
  }

  /** Its value as text: times as ISO 8601, lists and records as JSON. */
  String expression() {
    String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
    if (isNested()) {
      return "CAST(to_json(" + quoted + ") AS VARCHAR)";
    }
    if (type.equals("TIMESTAMP WITH TIME ZONE")) {
      return "strftime(make_timestamp(epoch_us(" + quoted + ")), '%Y-%m-%dT%H:%M:%SZ')";
    }
    return type.startsWith("TIMESTAMP")
        ? "strftime(CAST(" + quoted + " AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S')"
        : "CAST(" + quoted + " AS VARCHAR)";
  }
}
