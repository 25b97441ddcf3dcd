package org.postil.io.platforms.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;

/** A document of a DocBin while it is read: a row of numbers for each token. */
final class DocBinDocument {

  private final SpacyStrings strings;
  private final List<Long> columns;
  private final LongBuffer rows;
  private final byte[] spaces;
  private final int length;
  private final int[] begins;
  private final int[] ends;
  private String text = "";

  DocBinDocument(DocBinSections sections, int length, LongBuffer rows, byte[] spaces) {
    this.strings = sections.strings();
    this.columns = sections.columns();
    this.length = length;
    this.rows = rows;
    this.spaces = spaces;
    this.begins = new int[length];
    this.ends = new int[length];
  }

  /** Puts the words together; one space each where the file does not know better. */
  void readText(RecordDocument into, boolean unknownSpaces, long most) throws ImportException {
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < length; i++) {
      begins[i] = whole.length();
      whole.append(string(i, DocBin.ORTH));
      ends[i] = whole.length();
      if (unknownSpaces ? i < length - 1 : spaces[i] != 0) {
        whole.append(' ');
      }
      if (whole.length() > most) {
        throw new ImportException(
            "its text is longer than "
                + most
                + " bytes, the limit for one document; raise the limit or split it");
      }
    }
    text = whole.toString();
    into.text(text);
  }

  /** What the document was given by its owner: by name, or by the names of extensions. */
  void readFacts(Map<?, ?> facts, RecordDocument into) {
    for (Map.Entry<?, ?> fact : facts.entrySet()) {
      Object key = fact.getKey();
      Object value = fact.getValue();
      boolean extension =
          key instanceof List<?> path && path.size() > 1 && "._.".equals(path.get(0));
      Object name = extension ? ((List<?>) key).get(1) : key;
      boolean ofSpan = extension && ((List<?>) key).stream().skip(2).anyMatch(part -> part != null);
      boolean plain =
          value instanceof String || value instanceof Number || value instanceof Boolean;
      if (name instanceof String known && plain && !ofSpan) {
        SpacyFormat.fact(known, value, into);
      }
    }
  }

  void readLayer(@Nullable Object groups, Map<?, ?> scores, RecordDocument into)
      throws IOException {
    GoldLayer gold = into.layer();
    readTokens(gold, into);
    readEntities(gold, into);
    if (!readGroups(groups, gold, into)) {
      readSentences(gold, into);
    }
    for (Map.Entry<?, ?> score : scores.entrySet()) {
      into.label(gold, String.valueOf(score.getKey()))
          .set("score", score.getValue() instanceof Number number ? number.doubleValue() : null);
    }
  }

  private void readTokens(GoldLayer gold, RecordDocument into) throws ImportException {
    for (int i = 0; i < length; i++) {
      if (!isBlank(i)) {
        into.placed(gold, begins[i], ends[i], "token:")
            .set("pos", filled(i, DocBin.POS))
            .set("xpos", filled(i, DocBin.TAG))
            .set("lemma", filled(i, DocBin.LEMMA))
            .set("feats", filled(i, DocBin.MORPH));
      }
    }
  }

  private void readSentences(GoldLayer gold, RecordDocument into) {
    boolean known = false; // Of the first word the file says nothing.
    for (int i = 1; i < length; i++) {
      known |= value(i, DocBin.SENT_START) != 0;
    }
    for (int from = 0; known && from < length; ) {
      int next = from + 1;
      while (next < length && value(next, DocBin.SENT_START) != 1) {
        next++;
      }
      int first = from;
      int last = next - 1;
      while (first <= last && isBlank(first)) {
        first++;
      }
      while (last > first && isBlank(last)) {
        last--;
      }
      if (first <= last) {
        into.placed(gold, begins[first], ends[last], "sentence:");
      }
      from = next;
    }
  }

  private void readEntities(GoldLayer gold, RecordDocument into) throws ImportException {
    int from = -1;
    for (int i = 0; i <= length; i++) {
      long place = i < length ? value(i, DocBin.ENT_IOB) : DocBin.OUTSIDE;
      if (from >= 0 && place != DocBin.INSIDE) {
        into.placed(gold, begins[from], ends[i - 1], string(from, DocBin.ENT_TYPE))
            .set("link", filled(from, DocBin.ENT_KB_ID));
        from = -1;
      }
      boolean begins = place == DocBin.BEGIN && value(i, DocBin.ENT_TYPE) != 0;
      from = begins || place == DocBin.INSIDE && from < 0 ? i : from;
    }
  }

  /** True if a group says which the sentences are. */
  private boolean readGroups(@Nullable Object groups, GoldLayer gold, RecordDocument into)
      throws IOException {
    boolean sentences = false;
    if (groups instanceof Map<?, ?> byContent) {
      for (Map.Entry<?, ?> each : byContent.entrySet()) {
        List<?> names = each.getValue() instanceof List<?> list ? list : List.of();
        for (Object name : each.getKey() instanceof byte[] ? names : List.of()) {
          sentences |= DocBin.SENTENCES.equals(name);
          readGroup((byte[]) each.getKey(), String.valueOf(name), gold, into);
        }
      }
    } else if (groups instanceof List<?> old) {
      for (Object each : old) {
        if (each instanceof byte[] packed) {
          readGroup(packed, null, gold, into);
        }
      }
    }
    return sentences;
  }

  private void readGroup(byte[] packed, @Nullable String key, GoldLayer gold, RecordDocument into)
      throws IOException {
    if (!(MessagePackValues.of(packed) instanceof Map<?, ?> group)
        || !(group.get("spans") instanceof List<?> spans)) {
      throw new ImportException("a group of spans has no [spans]");
    }
    String name = key == null ? String.valueOf(group.get("name")) : key;
    boolean type = TypeNames.isShortName(name) || name.indexOf('.') > 0;
    for (Object each : spans) {
      if (!(each instanceof byte[] bytes) || bytes.length != DocBin.SPAN_BYTES) {
        throw new ImportException("a span of group [" + name + "] has not 40 bytes");
      }
      ByteBuffer span = ByteBuffer.wrap(bytes);
      span.getLong(); // Its id.
      String link = strings.name(span.getLong()); // Not always among the strings.
      String label = named(span.getLong());
      int from = span.getInt();
      int to = span.getInt();
      if (from < 0 || to <= from || to > length) {
        throw new ImportException(
            "a span of group ["
                + name
                + "] has the tokens ["
                + from
                + ","
                + to
                + "), expected some of the "
                + length
                + " tokens");
      }
      into.placed(gold, begins[from], ends[to - 1], type ? name + ":" + label : label)
          .set("link", link == null || link.isEmpty() ? null : link);
    }
  }

  private boolean isBlank(int token) {
    return text.substring(begins[token], ends[token]).isBlank();
  }

  private @Nullable String filled(int token, long column) throws ImportException {
    String string = string(token, column);
    return string.isEmpty() || string.equals("_") ? null : string;
  }

  private String string(int token, long column) throws ImportException {
    return named(value(token, column));
  }

  private String named(long number) throws ImportException {
    String name = strings.name(number);
    if (name == null) {
      throw new ImportException(
          "it uses the number "
              + Long.toUnsignedString(number)
              + ", which stands for none of its strings; write it again with DocBin.to_disk");
    }
    return name;
  }

  private long value(int token, long column) {
    int at = columns.indexOf(column);
    return at < 0 ? 0 : rows.get(token * columns.size() + at);
  }
}
