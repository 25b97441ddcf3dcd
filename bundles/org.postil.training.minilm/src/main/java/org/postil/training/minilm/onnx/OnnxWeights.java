package org.postil.training.minilm.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights in an ONNX file, by name. Exporters give the matrix of a linear layer a name of no
 * meaning; such a one is found under the name of the node that multiplies with it.
 */
public final class OnnxWeights {

  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int FLOAT = 1;

  private final Map<String, Matrix> matrices = new TreeMap<>();

  private OnnxWeights() {}

  /** Reads a file. */
  public static OnnxWeights read(byte[] file) {
    OnnxWeights weights = new OnnxWeights();
    Map<String, List<String>> nodes = new HashMap<>();
    for (ProtoReader model = new ProtoReader(ByteBuffer.wrap(file)); model.next(); ) {
      if (model.field() == GRAPH) {
        for (ProtoReader graph = new ProtoReader(model.bytes()); graph.next(); ) {
          if (graph.field() == INITIALIZER) {
            weights.tensor(new ProtoReader(graph.bytes()));
          } else if (graph.field() == NODE) {
            node(new ProtoReader(graph.bytes()), nodes);
          }
        }
      }
    }
    nodes.forEach(weights::alias);
    return weights;
  }

  private static void node(ProtoReader node, Map<String, List<String>> nodes) {
    List<String> inputs = new ArrayList<>();
    String name = "";
    while (node.next()) {
      if (node.field() == 1) {
        inputs.add(node.text());
      } else if (node.field() == 3) {
        name = node.text();
      }
    }
    nodes.put(name, inputs);
  }

  private void alias(String node, List<String> inputs) {
    for (String input : inputs) {
      if (matrices.containsKey(input) && node.endsWith("/MatMul")) {
        matrices.put(node, matrices.get(input));
      }
    }
  }

  private void tensor(ProtoReader tensor) {
    List<Integer> shape = new ArrayList<>();
    String name = "";
    int type = 0;
    float[] values = {};
    while (tensor.next()) {
      switch (tensor.field()) {
        case 1 -> shape.add((int) tensor.number());
        case 2 -> type = (int) tensor.number();
        case 8 -> name = tensor.text();
        case 9 -> values = floats(tensor.bytes());
        default -> {}
      }
    }
    if (type == FLOAT && !shape.isEmpty()) {
      int columns = shape.get(shape.size() - 1);
      matrices.put(name, new Matrix(values.length / columns, columns, values));
    }
  }

  private static float[] floats(ByteBuffer bytes) {
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  /** Names of all matrices. */
  public Iterable<String> names() {
    return matrices.keySet();
  }

  /**
   * A matrix.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public Matrix get(String name) {
    Matrix matrix = matrices.get(name);
    if (matrix == null) {
      throw new IllegalArgumentException(
          "Cannot find [" + name + "] in the ONNX file; it has " + matrices.keySet());
    }
    return matrix;
  }
}
