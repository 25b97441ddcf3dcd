package org.postil.io.conll.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;

/** Reads one file. Documents are told apart by {@code -DOCSTART-}. */
final class Conll2003Reader {

  private static final String START = "-DOCSTART-";
  private static final String UNKNOWN = "-X-";

  private final ImportSource source;
  private final ImportOptions options;
  private final ImportSink sink;
  private List<String[]> sentence = new ArrayList<>();
  private List<List<String[]>> sentences = new ArrayList<>();
  private @Nullable String fault;
  private int faultLine;
  private long size;
  private int documents;

  Conll2003Reader(ImportSource source, ImportOptions options, ImportSink sink) {
    this.source = source;
    this.options = options;
    this.sink = sink;
  }

  void read() throws IOException {
    try (ColumnLines lines = new ColumnLines(source, options)) {
      for (ColumnLines.Row row = lines.next(); row != null; row = lines.next()) {
        if (row.text().startsWith(START)) {
          endDocument(false);
        } else if (row.text().isBlank() && row.fault() == null) {
          endSentence();
        } else {
          token(row);
        }
      }
    }
    endDocument(true);
  }

  private void token(ColumnLines.Row row) {
    size += row.text().length() + 1L;
    if (row.fault() != null) {
      fault(row.number(), row.fault());
    } else if (size > options.maxBytes()) {
      fault(row.number(), "the document is larger than " + options.maxBytes() + " characters");
      sentence.clear();
      sentences.clear();
    } else if (fault == null) {
      columns(row);
    }
  }

  /** The columns of a line: between tabs if it has any, or else between spaces. */
  static String[] columns(String line) {
    String stripped = line.strip();
    return stripped.indexOf('\t') >= 0 ? stripped.split("\t+") : stripped.split(" +");
  }

  private void columns(ColumnLines.Row row) {
    String line = row.text().strip();
    String[] columns = columns(line);
    String tag = columns[columns.length - 1];
    if (columns.length < 2) {
      fault(row.number(), "expected a token and its tag, found one column [" + line + "]");
    } else if (!Scheme.isTag(tag)) {
      fault(
          row.number(),
          "expected a tag such as O, B-PER or I-PER in the last column, found [" + tag + "]");
    } else {
      sentence.add(columns);
    }
  }

  private void fault(int line, String what) {
    if (fault == null) {
      fault = what;
      faultLine = line;
    }
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
      sentence = new ArrayList<>();
    }
  }

  private void endDocument(boolean last) throws IOException {
    endSentence();
    if (fault != null) {
      sink.failed(
          source.location() + " line " + faultLine, ColumnLines.message(source, faultLine, fault));
      documents++;
    } else if (!sentences.isEmpty()) {
      documents++;
      String id = source.documentId() + (last && documents == 1 ? "" : "/" + documents);
      sink.accept(document(id));
    }
    sentences = new ArrayList<>();
    fault = null;
    size = 0;
  }

  private ImportedDocument document(String id) {
    TextBuilder text = new TextBuilder();
    GoldLayer gold = new GoldLayer();
    for (List<String[]> rows : sentences) {
      text.startSentence("\n");
      List<int[]> places = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        places.add(text.token(rows.get(i)[0], i + 1 < rows.size() ? " " : ""));
      }
      tokens(rows, places, gold);
      int end = places.get(places.size() - 1)[1];
      gold.add(TypeNames.SENTENCE, places.get(0)[0], end);
      for (Chunk chunk : Scheme.chunks(rows.stream().map(row -> row[row.length - 1]).toList())) {
        String label = chunk.label();
        gold.add(
                TypeNames.typeOfLabel(label),
                places.get(chunk.begin())[0],
                places.get(chunk.end() - 1)[1])
            .set("label", label);
      }
    }
    Metadata metadata = Metadata.NONE.withCreationTime(options.creationTime());
    return text.imported(id, source.location(), metadata, gold);
  }

  private static void tokens(List<String[]> rows, List<int[]> places, GoldLayer gold) {
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      gold.add(TypeNames.TOKEN, places.get(i)[0], places.get(i)[1])
          .set("xpos", row.length >= 3 ? known(row[1]) : null)
          .set("chunk", row.length >= 4 ? known(row[2]) : null);
    }
  }

  private static @Nullable String known(String value) {
    return value.equals(UNKNOWN) || value.equals("_") ? null : value;
  }
}
