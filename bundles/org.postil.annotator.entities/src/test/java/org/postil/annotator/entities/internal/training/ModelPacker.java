package org.postil.annotator.entities.internal.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.annotator.entities.internal.model.PackedModel;
import org.postil.annotator.entities.internal.model.Tags;

/** Rounds weights, drops what is next to nothing, and writes the model file. */
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

  /** Writes the weights of a trainer; {@code keys} are the fingerprints of its rows. */
  void write(CrfTrainer trainer, int[] keys, Path file) throws IOException {
    SortedMap<Long, int[]> rows = new TreeMap<>();
    for (int row = 0; row < keys.length; row++) {
      int[] steps = steps(trainer, row);
      if (steps != null) {
        rows.put(Integer.toUnsignedLong(keys[row]), steps);
      }
    }
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      PackedModel.write(rows, trainer, out);
    }
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
