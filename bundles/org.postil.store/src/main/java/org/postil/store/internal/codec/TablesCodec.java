package org.postil.store.internal.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.layer.FeatureTable;

/**
 * The tables of a layer as a blob: packed CBOR, a sequence (RFC 8742) of two arrays, the strings
 * and the tables. A table is its type, its number of rows, then name and column by turns; a column
 * is an array that begins with the code of its {@link ColumnKind}. Nothing is needed to read it but
 * these rules.
 */
public final class TablesCodec {

  /** Number of the only format so far. */
  static final int FORMAT = 1;

  private TablesCodec() {}

  /**
   * Writes tables.
   *
   * @param tables the tables of a layer
   * @return a blob; the same for the same tables
   */
  public static byte[] encode(List<FeatureTable> tables) {
    StringDictionary dictionary = new StringDictionary();
    CborWriter body = new CborWriter().begin();
    ColumnEncoder encoder = new ColumnEncoder(body, dictionary);
    tables.forEach(encoder::table);
    byte[] second = body.end().toBytes();
    CborWriter strings = new CborWriter().begin();
    dictionary.strings().forEach(strings::text);
    byte[] first = strings.end().toBytes();
    byte[] plain = new byte[first.length + second.length];
    System.arraycopy(first, 0, plain, 0, first.length);
    System.arraycopy(second, 0, plain, first.length, second.length);
    return Packed.pack(FORMAT, plain);
  }

  /**
   * Reads tables.
   *
   * @param blob what {@link #encode} wrote
   * @return equal tables
   * @throws IOException if the blob is damaged or of a newer format
   */
  public static List<FeatureTable> decode(byte[] blob) throws IOException {
    try (CborReader in = new CborReader(Packed.unpack(blob, FORMAT))) {
      List<String> dictionary = new ArrayList<>();
      in.begin();
      while (in.more()) {
        dictionary.add(in.text());
      }
      in.end();
      in.begin();
      ColumnDecoder decoder = new ColumnDecoder(in, dictionary);
      List<FeatureTable> tables = new ArrayList<>();
      while (in.more()) {
        tables.add(decoder.table());
      }
      in.end();
      return tables;
    } catch (RuntimeException e) {
      throw new IOException("Cannot read a stored layer: its columns are damaged", e);
    }
  }
}
