package org.postil.io.platforms.internal;

import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;

/** Reads the parts of a DocBin side by side, a document after another. */
final class DocBinReader implements AutoCloseable {

  /** Numbers about the words of a document may take more room than its text. */
  private static final int TIMES_TEXT = 4;

  private final DocBinSections sections;
  private final ImportSource source;
  private final ImportOptions options;
  private final DocBinBytes lengths;
  private final DocBinBytes spaces;
  private final DocBinBytes tokens;
  private final @Nullable MessagePackValues categories;
  private final @Nullable MessagePackValues flags;
  private final @Nullable MessagePackValues groups;
  private final @Nullable MessagePackValues facts;
  private int number;

  DocBinReader(DocBinSections sections, ImportSource source, ImportOptions options)
      throws IOException {
    this.sections = sections;
    this.source = source;
    this.options = options;
    lengths = sections.bytes("lengths");
    spaces = sections.bytes("spaces");
    tokens = sections.bytes("tokens");
    categories = list("cats");
    flags = list("flags");
    groups = list("span_groups");
    facts = list("user_data");
  }

  boolean hasNext() {
    return lengths.left() > 0;
  }

  void next(ImportSink sink) throws IOException {
    number++;
    int length = lengths.next(Integer.BYTES).getInt();
    long bytes = (long) length * sections.columns().size() * Long.BYTES;
    if (length < 0 || bytes > Math.min(options.maxBytes() * TIMES_TEXT, Integer.MAX_VALUE)) {
      throw new ImportException(
          "document " + number + " has " + length + " tokens, more than fit; raise the limit");
    }
    LongBuffer rows = tokens.next((int) bytes).asLongBuffer();
    DocBinDocument document =
        new DocBinDocument(sections, length, rows, spaces.next(length).array());
    // All are read before anything is refused, so that the next document finds its own.
    Map<?, ?> scores = map(item(categories));
    boolean unknownSpaces = Boolean.TRUE.equals(map(item(flags)).get("has_unknown_spaces"));
    byte[] spans = item(groups) instanceof byte[] packed ? packed : new byte[0];
    byte[] about = item(facts) instanceof byte[] packed ? packed : new byte[0];
    String where = source.location() + " document " + number;
    ImportedDocument imported;
    try {
      RecordDocument into = new RecordDocument(source.documentId() + "/" + number, where, options);
      document.readText(into, unknownSpaces, options.maxBytes());
      document.readFacts(map(unpacked(about)), into);
      document.readLayer(unpacked(spans), scores, into);
      imported = into.imported();
    } catch (ImportException | IllegalArgumentException e) {
      sink.failed(where, "Cannot import [" + where + "]: " + e.getMessage());
      return;
    }
    sink.accept(imported);
  }

  private @Nullable MessagePackValues list(String name) throws IOException {
    if (!sections.has(name)) {
      return null;
    }
    MessagePackValues values = sections.values(name);
    values.items();
    return values;
  }

  private static @Nullable Object item(@Nullable MessagePackValues list) throws IOException {
    return list == null ? null : list.next();
  }

  static @Nullable Object unpacked(byte[] bytes) throws IOException {
    return bytes.length == 0 ? List.of() : MessagePackValues.of(bytes);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  @Override
  public void close() throws IOException {
    lengths.close();
    spaces.close();
    tokens.close();
    for (MessagePackValues each : Arrays.asList(categories, flags, groups, facts)) {
      if (each != null) {
        each.close();
      }
    }
  }
}
