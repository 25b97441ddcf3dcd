package org.postil.training.minilm.stance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.postil.annotator.stance.minilm.internal.TargetNumbers;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.stance.model.StanceModel;
import org.postil.training.minilm.network.MiniLm;

/**
 * Windows as arrays.
 *
 * @param rows what the encoder takes in: windows × pieces × width
 * @param mask of attention: windows × 1 × 1 × pieces
 * @param shares of pieces in means: windows × means × pieces
 * @param right one in the column of the right label, over the number of windows
 */
record StanceBatch(NDArray rows, NDArray mask, NDArray shares, NDArray right) {

  private static final float NOTHING = -1e9f;

  static StanceBatch of(List<TargetWindow> windows, PieceEmbeddings embeddings, NDManager manager) {
    int size = windows.size();
    int longest = windows.stream().mapToInt(TargetWindow::length).max().orElseThrow();
    float[] rows = new float[size * longest * MiniLm.WIDTH];
    float[] mask = new float[size * longest];
    float[] shares = new float[size * TargetNumbers.MEANS * longest];
    float[] right = new float[size * StanceModel.LABELS];
    for (int b = 0; b < size; b++) {
      TargetWindow window = windows.get(b);
      float[] embedded = embeddings.embed(window.pieces());
      System.arraycopy(embedded, 0, rows, b * longest * MiniLm.WIDTH, embedded.length);
      for (int i = window.length(); i < longest; i++) {
        mask[b * longest + i] = NOTHING;
      }
      for (int mean = 0; mean < TargetNumbers.MEANS; mean++) {
        int to = (b * TargetNumbers.MEANS + mean) * longest;
        System.arraycopy(window.shares()[mean], 0, shares, to, window.length());
      }
      right[b * StanceModel.LABELS + window.label()] = 1f / size;
    }
    return new StanceBatch(
        manager.create(rows, new Shape(size, longest, MiniLm.WIDTH)),
        manager.create(mask, new Shape(size, 1, 1, longest)),
        manager.create(shares, new Shape(size, TargetNumbers.MEANS, longest)),
        manager.create(right, new Shape(size, StanceModel.LABELS)));
  }
}
