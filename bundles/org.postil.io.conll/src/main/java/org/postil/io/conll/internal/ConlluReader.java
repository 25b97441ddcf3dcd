package org.postil.io.conll.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;

/** Reads one file. Documents are told apart by {@code # newdoc}. */
final class ConlluReader {

  private static final Pattern NEW_DOCUMENT = Pattern.compile("# *newdoc(?: +id *= *(.+))?");
  private static final Pattern ID = Pattern.compile("[0-9]{1,7}(?:[-.][0-9]{1,7})?");

  private final ImportSource source;
  private final ImportOptions options;
  private final ImportSink sink;
  private List<String> comments = new ArrayList<>();
  private List<String[]> words = new ArrayList<>();
  private @Nullable ConlluDocument document;
  private @Nullable String fault;
  private int faultLine;
  private int sentenceLine;
  private long size;
  private int documents;

  ConlluReader(ImportSource source, ImportOptions options, ImportSink sink) {
    this.source = source;
    this.options = options;
    this.sink = sink;
  }

  void read() throws IOException {
    try (ColumnLines lines = new ColumnLines(source, options)) {
      for (ColumnLines.Row row = lines.next(); row != null; row = lines.next()) {
        read(row);
      }
    }
    endSentence();
    endDocument(true);
  }

  private void read(ColumnLines.Row row) throws IOException {
    size += row.text().length() + 1L;
    if (row.fault() != null) {
      fault(row.number(), row.fault());
    } else if (row.text().isBlank()) {
      endSentence();
    } else if (row.text().startsWith("#")) {
      comment(row);
    } else if (size > options.maxBytes()) {
      fault(row.number(), "the document is larger than " + options.maxBytes() + " characters");
    } else if (fault == null) {
      word(row);
    }
  }

  private void comment(ColumnLines.Row row) throws IOException {
    if (!words.isEmpty()) {
      endSentence();
    }
    Matcher start = NEW_DOCUMENT.matcher(row.text().strip());
    if (start.matches()) {
      endDocument(false);
      document = new ConlluDocument(start.group(1));
    }
    comments.add(row.text());
  }

  private void word(ColumnLines.Row row) {
    String[] columns = row.text().split("\t", -1);
    if (columns.length != 10) {
      fault(
          row.number(),
          "expected 10 columns, found " + columns.length + "; separate columns with tabs");
    } else if (!ID.matcher(columns[0]).matches()) {
      fault(row.number(), "expected an id such as 3, 3-4 or 3.1, found [" + columns[0] + "]");
    } else {
      sentenceLine = words.isEmpty() ? row.number() : sentenceLine;
      words.add(columns);
    }
  }

  private void fault(int line, @Nullable String what) {
    if (fault == null) {
      fault = what;
      faultLine = line;
    }
  }

  private void endSentence() {
    if (!words.isEmpty() && fault == null) {
      document = document == null ? new ConlluDocument(null) : document;
      try {
        document.add(comments, words);
      } catch (IllegalArgumentException e) {
        fault(sentenceLine, e.getMessage());
      }
    }
    comments = new ArrayList<>();
    words = new ArrayList<>();
  }

  private void endDocument(boolean last) throws IOException {
    ConlluDocument ended = document;
    if (fault != null) {
      documents++;
      sink.failed(
          source.location() + " line " + faultLine, ColumnLines.message(source, faultLine, fault));
    } else if (ended != null && !ended.isEmpty()) {
      documents++;
      String id = source.documentId() + (last && documents == 1 ? "" : "/" + documents);
      accept(ended, id);
    }
    document = null;
    fault = null;
    size = 0;
  }

  private void accept(ConlluDocument ended, String id) throws IOException {
    ImportedDocument imported;
    try {
      imported = ended.imported(id, source.location(), options);
    } catch (IllegalArgumentException e) {
      sink.failed(
          source.location() + " document " + id,
          "Cannot import ["
              + source.location()
              + "] document ["
              + id
              + "]: "
              + e.getMessage()
              + "; correct it");
      return;
    }
    sink.accept(imported);
  }
}
