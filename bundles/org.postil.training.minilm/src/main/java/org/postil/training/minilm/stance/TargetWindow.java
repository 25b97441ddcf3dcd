package org.postil.training.minilm.stance;

import java.util.Arrays;
import java.util.Optional;
import org.postil.annotator.stance.minilm.internal.SentenceEncoder;
import org.postil.annotator.stance.minilm.internal.TargetNumbers;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.onnx.wordpiece.Vocabulary;
import org.postil.stance.internal.training.Example;

/**
 * A sentence as pieces, and how much each piece counts in each mean of the target.
 *
 * @param pieces with start and end
 * @param shares {@link TargetNumbers#MEANS} rows, one number a piece
 * @param label as in {@link org.postil.stance.model.StanceModel}
 */
record TargetWindow(int[] pieces, float[][] shares, int label) {

  /** The window of an example; none when the sentence is too long for MiniLM. */
  static Optional<TargetWindow> of(Example example, PieceEmbeddings embeddings) {
    int words = example.forms().length;
    int[] pieces = new int[embeddings.longest()];
    float[][] shares = new float[TargetNumbers.MEANS][pieces.length];
    int size = 1;
    for (int word = 0; word < words; word++) {
      int[] all = embeddings.pieces().of(example.forms()[word]);
      int count = Math.min(all.length, SentenceEncoder.MOST_PIECES_OF_WORD);
      if (size + count > pieces.length - 1) {
        return Optional.empty();
      }
      for (int mean = 0; mean < TargetNumbers.MEANS; mean++) {
        float share = TargetNumbers.share(mean, word, words, example.first(), example.last());
        Arrays.fill(shares[mean], size, size + count, share / count);
      }
      System.arraycopy(all, 0, pieces, size, count);
      size += count;
    }
    pieces[0] = Vocabulary.START;
    pieces[size] = Vocabulary.END;
    return Optional.of(new TargetWindow(Arrays.copyOf(pieces, size + 1), shares, example.label()));
  }

  int length() {
    return pieces.length;
  }
}
