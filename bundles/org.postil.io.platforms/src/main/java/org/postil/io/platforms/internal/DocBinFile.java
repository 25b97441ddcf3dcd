package org.postil.io.platforms.internal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.postil.api.layer.Span;

/** A DocBin while it is written: its rows, by far the most of it, lie in a temporary file. */
final class DocBinFile implements AutoCloseable {

  private static final int STEP = 1 << 16;

  private final Path spool = Files.createTempFile("postil-docbin-", ".tmp");
  private final OutputStream rows = new BufferedOutputStream(Files.newOutputStream(spool), STEP);
  private final ByteArrayOutputStream spaces = new ByteArrayOutputStream();
  private final ByteArrayOutputStream lengths = new ByteArrayOutputStream();
  private final TreeSet<String> strings = new TreeSet<>();
  private final DocBinLists lists = new DocBinLists();
  private long tokens;
  private int documents;

  DocBinFile() throws IOException {}

  long tokens() {
    return tokens;
  }

  void add(DocBinRows document) throws IOException {
    int size = document.tokens().size();
    tokens += size;
    if (tokens * DocBin.COLUMNS.size() * Long.BYTES > Integer.MAX_VALUE) {
      throw new IOException(
          "Cannot export to spacy-docbin: document ["
              + document.spans().document().id()
              + "] has "
              + size
              + " tokens, more than a DocBin can hold; split it");
    }
    lengths.write(little(Integer.BYTES).putInt(0, size).array());
    long[][] marks = entities(document);
    for (int i = 0; i < size; i++) {
      SpacyTokens.Token token = document.tokens().get(i);
      spaces.write(token.space() ? 1 : 0);
      ByteBuffer row = little(DocBin.COLUMNS.size() * Long.BYTES);
      for (long column : DocBin.COLUMNS) {
        row.putLong(value(column, i, token, document, marks[i]));
      }
      rows.write(row.array());
    }
    lists.add(document, strings);
    documents++;
  }

  private long value(
      long column, int at, SpacyTokens.Token token, DocBinRows document, long[] entity) {
    if (column == DocBin.ORTH) {
      return number(document.text(token));
    } else if (column == DocBin.LEMMA) {
      return number(feature(token, "lemma"));
    } else if (column == DocBin.TAG) {
      return number(feature(token, "xpos"));
    } else if (column == DocBin.MORPH) {
      return number(feature(token, "feats"));
    } else if (column == DocBin.POS) {
      long number = number(feature(token, "pos"));
      return number >= DocBin.FIRST_POS && number <= DocBin.LAST_POS ? number : 0;
    } else if (column == DocBin.SENT_START) {
      return document.startsSentence(at) ? 1 : -1;
    } else if (column == DocBin.ENT_IOB) {
      return entity[0];
    } else if (column == DocBin.ENT_TYPE) {
      return entity[1];
    }
    return column == DocBin.ENT_KB_ID ? entity[2] : 0;
  }

  /** For each token whether it is in an entity, and the entity's label and link. */
  private long[][] entities(DocBinRows document) {
    long[][] marks = new long[document.tokens().size()][];
    java.util.Arrays.fill(marks, new long[] {DocBin.OUTSIDE, 0, 0});
    for (DocBinRows.Marked entity : document.entities()) {
      long label = number(entity.label());
      long link = number(entity.link());
      for (int i = entity.range().from(); i < entity.range().to(); i++) {
        long place = i == entity.range().from() ? DocBin.BEGIN : DocBin.INSIDE;
        marks[i] = new long[] {place, label, link};
      }
    }
    return marks;
  }

  private static String feature(SpacyTokens.Token token, String name) {
    for (Span span : token.spans()) {
      String value = span.string(name).orElse("");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private long number(String string) {
    strings.add(string);
    return SpacyStrings.number(string);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes the file and closes it. */
  void writeTo(OutputStream out) throws IOException {
    rows.close();
    try (MessagePacker pack = MessagePack.newDefaultPacker(new DeflaterOutputStream(out))) {
      pack.packMapHeader(10);
      pack.packString("version").packString("0.1");
      pack.packString("attrs").packArrayHeader(DocBin.COLUMNS.size());
      for (long column : DocBin.COLUMNS) {
        pack.packLong(column);
      }
      pack.packString("tokens").packBinaryHeader((int) Files.size(spool));
      try (InputStream in = Files.newInputStream(spool)) {
        byte[] step = new byte[STEP];
        for (int read = in.read(step); read >= 0; read = in.read(step)) {
          pack.writePayload(step, 0, read);
        }
      }
      binary(pack.packString("spaces"), spaces);
      binary(pack.packString("lengths"), lengths);
      pack.packString("strings").packArrayHeader(strings.size());
      for (String string : strings) {
        pack.packString(string);
      }
      for (Map.Entry<String, byte[]> list : lists.packed().entrySet()) {
        pack.packString(list.getKey()).packArrayHeader(documents);
        pack.writePayload(list.getValue());
      }
    }
  }

  private static void binary(MessagePacker pack, ByteArrayOutputStream bytes) throws IOException {
    pack.packBinaryHeader(bytes.size()).writePayload(bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    rows.close();
    Files.deleteIfExists(spool);
  }
}
