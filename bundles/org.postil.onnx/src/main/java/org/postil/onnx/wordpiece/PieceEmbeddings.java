package org.postil.onnx.wordpiece;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The vocabulary of MiniLM and what it takes in for each piece and each place. Models of this
 * bundle's users keep them as they are, so one copy serves them all. Immutable.
 *
 * @param pieces cuts words
 * @param words one row for each piece
 * @param places one row for each place in a text, from 0 on
 */
public record PieceEmbeddings(WordPieces pieces, Int8Table words, Int8Table places) {

  /** File of the vocabulary, beside this class. */
  public static final String VOCABULARY = "vocabulary.txt";

  /** File of the tables, beside this class. */
  public static final String TABLES = "embeddings.bin";

  /** The ones of this bundle, read at the first call. */
  public static PieceEmbeddings shared() {
    return Holder.INSTANCE;
  }

  /** The most pieces in a text. */
  public int longest() {
    return places.rows();
  }

  /**
   * What a model takes in for a text.
   *
   * @param numbers of the pieces
   * @return a row of {@code words().width()} numbers for each piece
   */
  public float[] embed(int[] numbers) {
    int width = words.width();
    float[] rows = new float[numbers.length * width];
    for (int i = 0; i < numbers.length; i++) {
      words.addTo(numbers[i], rows, i * width);
      places.addTo(i, rows, i * width);
    }
    return rows;
  }

  private static PieceEmbeddings load() {
    try (InputStream vocabulary = open(VOCABULARY);
        InputStream tables = open(TABLES)) {
      DataInputStream in = new DataInputStream(new BufferedInputStream(tables, 1 << 16));
      return new PieceEmbeddings(
          new WordPieces(Vocabulary.read(vocabulary)), Int8Table.read(in), Int8Table.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read embeddings: " + e.getMessage(), e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = PieceEmbeddings.class.getResourceAsStream(file);
    if (in == null) {
      throw new IOException("[" + file + "] is not in the bundle; make it as its README says");
    }
    return in;
  }

  private static final class Holder {
    static final PieceEmbeddings INSTANCE = load();
  }
}
