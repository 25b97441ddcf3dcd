package org.postil.annotator.stance.minilm.internal;

import java.util.Arrays;
import org.postil.onnx.OnnxModel;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.onnx.wordpiece.Vocabulary;

/**
 * Gives each word of a sentence the mean of what MiniLM says of its pieces. A sentence that is too
 * long for MiniLM is read in parts. Immutable, to be shared among threads.
 */
public final class SentenceEncoder {

  /** Pieces of a word beyond these are left out. */
  public static final int MOST_PIECES_OF_WORD = 12;

  private final PieceEmbeddings embeddings;
  private final OnnxModel layers;

  /** An encoder over the layers of MiniLM. */
  public SentenceEncoder(PieceEmbeddings embeddings, OnnxModel layers) {
    this.embeddings = embeddings;
    this.layers = layers;
  }

  /** Numbers for each word. */
  public int width() {
    return embeddings.words().width();
  }

  /**
   * Encodes a sentence.
   *
   * @param forms its words, as written
   * @return for each word {@link #width()} numbers
   */
  public float[][] encode(String[] forms) {
    float[][] vectors = new float[forms.length][];
    int[] pieces = new int[embeddings.longest()];
    int[] begins = new int[forms.length + 1];
    int size = 1;
    int from = 0;
    for (int i = 0; i < forms.length; i++) {
      int[] all = embeddings.pieces().of(forms[i]);
      int count = Math.min(all.length, MOST_PIECES_OF_WORD);
      if (size + count > pieces.length - 1) {
        run(pieces, size, from, i, begins, vectors);
        from = i;
        size = 1;
      }
      begins[i] = size;
      System.arraycopy(all, 0, pieces, size, count);
      size += count;
      begins[i + 1] = size;
    }
    if (from < forms.length) {
      run(pieces, size, from, forms.length, begins, vectors);
    }
    return vectors;
  }

  /** Encodes the words from one to before another. */
  private void run(int[] pieces, int size, int from, int to, int[] begins, float[][] vectors) {
    int[] text = Arrays.copyOf(pieces, size + 1);
    text[0] = Vocabulary.START;
    text[size] = Vocabulary.END;
    float[] rows = layers.run(embeddings.embed(text), width());
    for (int word = from; word < to; word++) {
      int end = word + 1 == to ? size : begins[word + 1];
      vectors[word] = mean(rows, begins[word], end);
    }
  }

  private float[] mean(float[] rows, int from, int to) {
    float[] mean = new float[width()];
    for (int i = from * width(); i < to * width(); i++) {
      mean[i % width()] += rows[i] / (to - from);
    }
    return mean;
  }
}
