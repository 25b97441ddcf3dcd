package org.postil.training.minilm.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Builds an ONNX model with one input and one output, matrices of float with any number of rows.
 * See <a href="https://onnx.ai/onnx/repo-docs/IR.html">the format</a>.
 */
public final class OnnxGraph {

  /** Domain of operators that only onnxruntime has. */
  public static final String MICROSOFT = "com.microsoft";

  private static final int IR_VERSION = 8;
  private static final int OPERATORS = 17;
  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT64 = 7;

  private final ProtoWriter graph = new ProtoWriter().text(2, "model");
  private int values;

  /** Adds a matrix of float; one row makes a vector. Returns its name. */
  public String constant(String name, Matrix matrix) {
    ByteBuffer bytes = buffer(matrix.values().length * Float.BYTES);
    bytes.asFloatBuffer().put(matrix.values());
    return tensor(name, FLOAT, shape(matrix), bytes.array());
  }

  /** Adds a vector of integers. Returns its name. */
  public String constant(String name, long... numbers) {
    ByteBuffer bytes = buffer(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    return tensor(name, INT64, new long[] {numbers.length}, bytes.array());
  }

  /** Adds a matrix of bytes. Returns its name. */
  public String constant(String name, Int8Matrix matrix) {
    return tensor(name, INT8, new long[] {matrix.rows(), matrix.columns()}, matrix.values());
  }

  private static long[] shape(Matrix matrix) {
    return matrix.rows() == 1
        ? new long[] {matrix.columns()}
        : new long[] {matrix.rows(), matrix.columns()};
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private String tensor(String name, int type, long[] shape, byte[] content) {
    ProtoWriter tensor = new ProtoWriter();
    for (long dimension : shape) {
      tensor.number(1, dimension);
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, content));
    return name;
  }

  /** Adds an operator of ONNX. Returns the name of its result. */
  public String node(String operator, Map<String, Number> settings, String... inputs) {
    return nodes(operator, "", settings, 1, inputs).get(0);
  }

  /** Adds an operator of onnxruntime's own. Returns the name of its result. */
  public String ownNode(String operator, Map<String, Number> settings, String... inputs) {
    return nodes(operator, MICROSOFT, settings, 1, inputs).get(0);
  }

  /** Adds an operator. Returns the names of its results. */
  public List<String> nodes(
      String operator, String domain, Map<String, Number> settings, int results, String... inputs) {
    ProtoWriter node = new ProtoWriter();
    for (String input : inputs) {
      node.text(1, input);
    }
    List<String> names = IntStream.range(0, results).mapToObj(i -> "v" + values++).toList();
    names.forEach(name -> node.text(2, name));
    node.text(3, names.get(0)).text(4, operator);
    settings.forEach((name, value) -> node.message(5, setting(name, value)));
    graph.message(1, node.text(7, domain));
    return names;
  }

  private static ProtoWriter setting(String name, Number value) {
    ProtoWriter setting = new ProtoWriter().text(1, name);
    return value instanceof Float real
        ? setting.real(2, real).number(20, 1)
        : setting.number(3, value.longValue()).number(20, 2);
  }

  /**
   * The model as a file.
   *
   * @param input name of the matrix that goes in
   * @param inputWidth its columns
   * @param output name of the result that comes out
   * @param outputWidth its columns
   */
  public byte[] toFile(String input, int inputWidth, String output, int outputWidth) {
    graph.message(11, matrix(input, inputWidth)).message(12, matrix(output, outputWidth));
    return new ProtoWriter()
        .number(1, IR_VERSION)
        .text(2, "postil")
        .message(7, graph)
        .message(8, new ProtoWriter().text(1, "").number(2, OPERATORS))
        .message(8, new ProtoWriter().text(1, MICROSOFT).number(2, 1))
        .toBytes();
  }

  private static ProtoWriter matrix(String name, int columns) {
    ProtoWriter shape =
        new ProtoWriter()
            .message(1, new ProtoWriter().text(2, "rows"))
            .message(1, new ProtoWriter().number(1, columns));
    ProtoWriter type = new ProtoWriter().number(1, FLOAT).message(2, shape);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, type));
  }
}
