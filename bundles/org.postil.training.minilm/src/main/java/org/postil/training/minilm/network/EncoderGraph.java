package org.postil.training.minilm.network;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postil.training.minilm.onnx.Int8Matrix;
import org.postil.training.minilm.onnx.Matrix;
import org.postil.training.minilm.onnx.OnnxGraph;

/**
 * Writes the layers of {@link Encoder} as an ONNX graph for one text at a time, with operators that
 * onnxruntime has for encoders. Rounded to bytes, or exact to compare with.
 */
public final class EncoderGraph {

  private static final Map<String, Number> NO_SETTINGS = Map.of();
  private static final String INPUT = "rows";

  private final OnnxGraph graph = new OnnxGraph();
  private final Function<String, Matrix> weights;
  private final boolean rounded;

  /**
   * A graph over weights.
   *
   * @param weights by the names of {@link MiniLm#layers()}
   * @param rounded whether products are of bytes
   */
  public EncoderGraph(Function<String, Matrix> weights, boolean rounded) {
    this.weights = weights;
    this.rounded = rounded;
  }

  /** The file of a model that gives, for each piece, the encoder's numbers. */
  public byte[] encoder() {
    return graph.toFile(INPUT, MiniLm.WIDTH, encode(), MiniLm.WIDTH);
  }

  /** The file of a model that gives, for each piece, scores by a linear layer on top. */
  public byte[] scores(String linear) {
    Matrix weight = weights.apply(linear + "weight");
    String product =
        graph.node("MatMul", NO_SETTINGS, encode(), graph.constant(linear + "weight", weight));
    String scores = graph.node("Add", NO_SETTINGS, product, constant(linear + "bias"));
    return graph.toFile(INPUT, MiniLm.WIDTH, scores, weight.columns());
  }

  private String encode() {
    String first = graph.constant("first", 0);
    String x = graph.node("Unsqueeze", NO_SETTINGS, INPUT, first);
    String gamma = constant("norm.gamma");
    String beta = constant("norm.beta");
    x = graph.node("LayerNormalization", Map.of("epsilon", MiniLm.EPSILON), x, gamma, beta);
    for (int i = 0; i < MiniLm.LAYERS; i++) {
      x = layer(x, "layer." + i + ".");
    }
    return graph.node("Squeeze", NO_SETTINGS, x, first);
  }

  private String layer(String x, String name) {
    String both = linear(x, name + "attend.");
    List<String> parts =
        graph.nodes("Split", "", Map.of("axis", 2), 3, both, thirds(name + "parts"));
    String seen =
        graph.ownNode(
            "MultiHeadAttention",
            Map.of("num_heads", MiniLm.HEADS),
            parts.get(0),
            parts.get(1),
            parts.get(2));
    String attended = sumNorm(linear(seen, name + "join."), x, name + "norm1.");
    String wide = graph.ownNode("Gelu", NO_SETTINGS, linear(attended, name + "widen."));
    return sumNorm(linear(wide, name + "narrow."), attended, name + "norm2.");
  }

  private String thirds(String name) {
    return graph.constant(name, MiniLm.WIDTH, MiniLm.WIDTH, MiniLm.WIDTH);
  }

  private String sumNorm(String x, String other, String name) {
    return graph.ownNode(
        "SkipLayerNormalization",
        Map.of("epsilon", MiniLm.EPSILON),
        x,
        other,
        constant(name + "gamma"),
        constant(name + "beta"));
  }

  private String linear(String x, String name) {
    String bias = constant(name + "bias");
    if (!rounded) {
      String product = graph.node("MatMul", NO_SETTINGS, x, constant(name + "weight"));
      return graph.node("Add", NO_SETTINGS, product, bias);
    }
    Int8Matrix weight = Int8Matrix.of(weights.apply(name + "weight"));
    return graph.ownNode(
        "DynamicQuantizeMatMul",
        NO_SETTINGS,
        x,
        graph.constant(name + "weight", weight),
        graph.constant(name + "scale", weight.scales()),
        "",
        bias);
  }

  private String constant(String name) {
    return graph.constant(name, weights.apply(name));
  }
}
