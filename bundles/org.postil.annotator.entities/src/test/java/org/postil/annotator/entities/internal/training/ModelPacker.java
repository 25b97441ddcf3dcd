package org.postil.annotator.entities.internal.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.entities.linear.model.PackedModel;
import org.postil.entities.linear.model.Tags;

/** Rounds weights, drops what is next to nothing, and packs the rest. */
final class ModelPacker {

  private final float smallest;

  /**
   * A packer.
   *
   * @param smallest absolute weight that is kept
   */
  ModelPacker(float smallest) {
    this.smallest = smallest;
  }

  /** Packs the weights of a trainer; {@code keys} are the fingerprints of its rows. */
  byte[] pack(CrfTrainer trainer, int[] keys) throws IOException {
    SortedMap<Long, int[]> rows = new TreeMap<>();
    for (int row = 0; row < keys.length; row++) {
      int[] steps = steps(trainer, row);
      if (steps != null) {
        rows.put(Integer.toUnsignedLong(keys[row]), steps);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PackedModel.write(rows, trainer, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private int[] steps(CrfTrainer trainer, int row) {
    int[] steps = new int[Tags.COUNT];
    boolean any = false;
    for (int tag = 0; tag < steps.length; tag++) {
      float weight = trainer.weight(row, tag);
      if (Math.abs(weight) >= smallest) {
        steps[tag] = Math.round(weight * PackedModel.STEPS);
        any = true;
      }
    }
    return any ? steps : null;
  }
}
