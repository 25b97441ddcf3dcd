package org.postil.standoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;

/**
 * Which column of a table is what of a document. People say {@code
 * text=headline+body,dct=published}; what they leave out is guessed from the usual names.
 * Immutable.
 */
public final class ColumnMap {

  /** The option that holds what people say. */
  public static final String OPTION = "map";

  /** What a column can be; another name makes a fact among the metadata. */
  private static final Map<String, List<String>> USUAL = new LinkedHashMap<>();

  static {
    USUAL.put("text", List.of("text", "body", "content", "article", "article_body", "document"));
    USUAL.put("id", List.of("id", "doc_id", "document_id", "docid", "uuid"));
    USUAL.put("title", List.of("title", "headline"));
    USUAL.put("source", List.of("source", "publisher", "publication", "outlet"));
    USUAL.put("language", List.of("language", "lang"));
    USUAL.put(
        "dct", List.of("dct", "published", "publication_date", "published_at", "pub_date", "date"));
    USUAL.put("label", List.of("label", "labels", "category"));
  }

  private final Map<String, List<String>> columns;

  private ColumnMap(Map<String, List<String>> columns) {
    this.columns = columns;
  }

  /**
   * The map for a table.
   *
   * @param options may say which column is what
   * @param names the columns of the table
   * @return what each column is
   * @throws ImportException if a column is named that is not there, or none holds the text
   */
  public static ColumnMap of(ImportOptions options, Collection<String> names)
      throws ImportException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    String said = options.other().getOrDefault(OPTION, "");
    for (String pair : said.isEmpty() ? new String[0] : said.split(",")) {
      int sign = pair.indexOf('=');
      if (sign <= 0 || sign == pair.length() - 1) {
        throw new ImportException(
            "the column map has the part ["
                + pair
                + "], expected WHAT=COLUMN such as text=body, and commas between");
      }
      List<String> wanted = List.of(pair.substring(sign + 1).strip().split("\\+"));
      for (String column : wanted) {
        if (!names.contains(column)) {
          throw new ImportException(
              "there is no column [" + column + "]; expected one of " + names);
        }
      }
      columns.put(pair.substring(0, sign).strip(), wanted);
    }
    USUAL.forEach((what, usual) -> columns.computeIfAbsent(what, w -> guess(usual, names)));
    columns.values().removeIf(List::isEmpty);
    if (!columns.containsKey("text")) {
      throw new ImportException(
          "none of its columns "
              + names
              + " is named text, body, content or article; say which is the text with"
              + " --map text=COLUMN");
    }
    return new ColumnMap(columns);
  }

  /**
   * Whether the usual names say which column is the text.
   *
   * @param names the columns of a table
   * @return true if nobody needs to say
   */
  public static boolean isObvious(Collection<String> names) {
    return !guess(USUAL.getOrDefault("text", List.of()), names).isEmpty();
  }

  private static List<String> guess(List<String> usual, Collection<String> names) {
    List<String> found = new ArrayList<>();
    for (String wanted : usual) {
      for (String name : names) {
        if (found.isEmpty() && name.strip().toLowerCase(Locale.ROOT).equals(wanted)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /**
   * What of a document is said by which columns.
   *
   * @return names of columns by {@code text}, {@code id}, {@code title} and so on
   */
  public Map<String, List<String>> columns() {
    return columns;
  }
}
