package org.postil.stance.internal.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postil.stance.model.LinearLayer;
import org.postil.stance.model.Network;

/** Writes what {@link org.postil.stance.model.StanceModel} reads. */
public final class ModelFile {

  private static final int MAGIC = 0x50535431;

  private ModelFile() {}

  static void write(
      Path file,
      WordTableBuilder words,
      int[] features,
      LinearLayer linear,
      Network network,
      float temperature)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(MAGIC);
      ints(out, words.fingerprints);
      floats(out, words.scales);
      out.write(words.packed);
      out.write(words.lexical);
      out.write(words.learned);
      ints(out, features);
      out.writeInt(linear.named().length);
      for (short weight : linear.named()) {
        out.writeShort(weight);
      }
      out.writeFloat(linear.scale());
      floats(out, linear.numbers());
      floats(out, linear.bias());
      network(out, network);
      out.writeFloat(temperature);
    }
  }

  /** Writes a network as {@link Network#read} reads it. */
  public static void network(DataOutputStream out, Network network) throws IOException {
    out.writeInt(network.inputs());
    floats(out, network.hidden());
    floats(out, network.hiddenBias());
    floats(out, network.output());
    floats(out, network.outputBias());
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }
}
