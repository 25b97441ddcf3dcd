package org.postil.training.minilm.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/** Picks rows of matrices, so that gradients flow back to them. */
public final class Rows {

  private Rows() {}

  /** The rows of these numbers. */
  public static NDArray pick(NDArray matrix, NDArray numbers) {
    return Embedding.embedding(numbers, matrix, SparseFormat.DENSE).singletonOrThrow();
  }

  /** For each line of {@code numbers}, the sum of the rows of its numbers. */
  public static NDArray sums(NDArray matrix, NDArray numbers) {
    return pick(matrix, numbers).sum(new int[] {1});
  }
}
