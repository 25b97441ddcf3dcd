package org.postil.web.internal.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders of the list of documents. Unknown values come last, whichever way the order goes. */
final class DocumentSort {

  static final String IMPORT = "import";

  static final List<String> NAMES =
      List.of(IMPORT, "id", "title", "source", "date", "length", "status", "spans", "decisions");

  private DocumentSort() {}

  static Comparator<Row> of(String name, boolean descending) {
    return switch (name) {
      case "id" -> by(Row::id, descending);
      case "title" -> by(Row::title, descending);
      case "source" -> by(Row::source, descending);
      case "date" -> by(Row::date, descending);
      case "length" -> by(Row::length, descending);
      case "status" -> by(Row::status, descending);
      case "spans" -> by(Row::spans, descending);
      case "decisions" -> by(row -> row.review().decisions(), descending);
      default -> throw new IllegalArgumentException("There is no order named " + name);
    };
  }

  private static <K extends Comparable<? super K>> Comparator<Row> by(
      Function<Row, @Nullable K> key, boolean descending) {
    Comparator<K> order =
        descending ? Comparator.<K>naturalOrder().reversed() : Comparator.naturalOrder();
    return Comparator.comparing(key, Comparator.nullsLast(order));
  }
}
