package org.postil.stance.model;

import java.io.DataInput;
import java.io.IOException;
import org.postil.stance.internal.features.SparseFeatures;

/**
 * A linear model over named features and over numbers. Immutable.
 *
 * @param index numbers the named features
 * @param named weights of named features, {@link StanceModel#LABELS} each
 * @param scale what an integer weight is multiplied with
 * @param numbers weights of numbers, {@link StanceModel#LABELS} each
 * @param bias one for each label
 */
public record LinearLayer(
    FingerprintIndex index, short[] named, float scale, float[] numbers, float[] bias) {

  static LinearLayer read(DataInput in) throws IOException {
    FingerprintIndex index = FingerprintIndex.read(in);
    short[] named = ArrayReader.readShorts(in);
    float scale = in.readFloat();
    return new LinearLayer(
        index, named, scale, ArrayReader.readFloats(in), ArrayReader.readFloats(in));
  }

  /**
   * The numbers of the named features in this model.
   *
   * @return one for each feature, -1 for those that it does not know
   */
  public int[] find(SparseFeatures sparse) {
    int[] found = new int[sparse.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = index.find(sparse.hash(i));
    }
    return found;
  }

  /**
   * Adds the scores of the labels to {@code scores}.
   *
   * @param found what {@link #find} gave
   * @param firstNumber where in {@code dense} the numbers begin that this model asks for
   */
  public void addTo(int[] found, float[] dense, int firstNumber, float[] scores) {
    float factor = factor(found) * scale;
    for (int number : found) {
      if (number >= 0) {
        for (int k = 0; k < StanceModel.LABELS; k++) {
          scores[k] += factor * named[number * StanceModel.LABELS + k];
        }
      }
    }
    for (int i = 0; i < numbers.length; i++) {
      scores[i % StanceModel.LABELS] += numbers[i] * dense[firstNumber + i / StanceModel.LABELS];
    }
    for (int k = 0; k < StanceModel.LABELS; k++) {
      scores[k] += bias[k];
    }
  }

  /** What a feature that is there counts: the more there are, the less each one does. */
  public float factor(int[] found) {
    int known = 0;
    for (int number : found) {
      known += number >= 0 ? 1 : 0;
    }
    return known == 0 ? 0 : (float) (3 / Math.sqrt(known));
  }

  /** How much a named feature puts a label's score before the other two. */
  public float lead(int number, int label) {
    if (number < 0) {
      return 0;
    }
    int lead = 0;
    for (int k = 0; k < StanceModel.LABELS; k++) {
      int weight = named[number * StanceModel.LABELS + k];
      lead += k == label ? 2 * weight : -weight;
    }
    return scale * lead;
  }
}
