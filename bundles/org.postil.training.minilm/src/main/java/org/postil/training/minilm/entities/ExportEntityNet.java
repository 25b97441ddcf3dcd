package org.postil.training.minilm.entities;

import ai.djl.ndarray.NDManager;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postil.annotator.entities.minilm.internal.model.EntityNetwork;
import org.postil.onnx.wordpiece.Int8Table;
import org.postil.training.minilm.network.EncoderGraph;
import org.postil.training.minilm.network.ExportCheck;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.network.Parameters;
import org.postil.training.minilm.onnx.Matrix;

/**
 * Writes the files of the accurate entity annotator. Arguments: the weights that {@link
 * TrainEntityNet} wrote, and the folder to write to.
 */
public final class ExportEntityNet {

  private ExportEntityNet() {}

  /** Exports; see the class. */
  public static void main(String[] arguments) throws IOException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Parameters parameters = new Parameters(manager);
      EntityNet net = new EntityNet(MiniLm.load().layers(), parameters, 0);
      parameters.load(Path.of(arguments[0]));
      System.out.println("difference " + ExportCheck.compare(net.encoder(), parameters));
      write(parameters, Path.of(arguments[1]));
    }
  }

  private static void write(Parameters parameters, Path folder) throws IOException {
    Files.createDirectories(folder);
    byte[] layers = new EncoderGraph(parameters::matrix, true).scores("tags.");
    Files.write(folder.resolve(EntityNetwork.LAYERS), layers);
    Path tables = folder.resolve(EntityNetwork.TABLES);
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(tables)))) {
      table(parameters.matrix("lexical.in")).write(out);
      table(parameters.matrix("lexical.out")).write(out);
    }
  }

  private static Int8Table table(Matrix matrix) {
    return Int8Table.of(matrix.values(), matrix.columns());
  }
}
