package org.postil.io.parquet.internal;

import java.util.List;
import java.util.TreeSet;
import org.postil.api.io.ExportOptions;

/**
 * The names of all classes of a dataset. Who exports may say them beforehand in the option {@value
 * #OPTION}, a line of a type and a label each, so that several files number them alike.
 */
final class Labels {

  static final String OPTION = "labels";
  static final String TAGS = "tags";

  private static final String DOCUMENT = "label";

  private final String tagged;
  private final ClassNames spans = new ClassNames();
  private final ClassNames tags = new ClassNames();
  private final ClassNames documents = new ClassNames();

  Labels(ExportOptions options) {
    tagged = options.other().getOrDefault(TAGS, "entity");
    tags.number("O");
    TreeSet<String> known = new TreeSet<>();
    String said = options.other().getOrDefault(OPTION, "");
    for (String line : said.isEmpty() ? new String[0] : said.split("\n")) {
      int space = line.indexOf(' ');
      String type = space < 0 ? line : line.substring(0, space);
      String label = space < 0 ? "" : line.substring(space + 1);
      if (type.equals(DOCUMENT)) {
        documents.number(label);
      } else {
        known.add(label);
        if (type.equals(tagged)) {
          tag(label, true);
          tag(label, false);
        }
      }
    }
    known.forEach(spans::number);
  }

  /** Short name of the type that tokens are tagged with. */
  String tagged() {
    return tagged;
  }

  /** The class of a span. */
  int span(String label) {
    return spans.number(label);
  }

  /** The class of a token in IOB2. */
  int tag(String label, boolean first) {
    return tags.number((first ? "B-" : "I-") + label);
  }

  /** The class of a document. */
  int document(String label) {
    return documents.number(label);
  }

  List<String> spanNames() {
    return spans.names();
  }

  List<String> tagNames() {
    return tags.names();
  }

  List<String> documentNames() {
    return documents.names();
  }
}
