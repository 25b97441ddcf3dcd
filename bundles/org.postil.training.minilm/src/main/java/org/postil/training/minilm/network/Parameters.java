package org.postil.training.minilm.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.training.minilm.onnx.Matrix;

/**
 * Named weights that are learnt with AdamW (Loshchilov and Hutter 2019), each with a factor for its
 * rate. Not safe for threads.
 */
public final class Parameters {

  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float DECAY = 0.01f;

  /** Values beyond this are cut off; a negative one means never, and 0 would drop all above it. */
  private static final float CLIP = -1;

  /** Bytes before the weights: how many steps, and whether learning can go on. */
  private static final int HEADER = Integer.BYTES + 1;

  private record Parameter(NDArray value, NDArray mean, NDArray variance, float factor) {}

  private final NDManager manager;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private int steps;

  /** No weights yet. */
  public Parameters(NDManager manager) {
    this.manager = manager;
  }

  /**
   * Adds weights; vectors have one dimension.
   *
   * @param factor of their learning rate
   */
  public void add(String name, Matrix start, float factor) {
    boolean vector = start.rows() == 1;
    Shape shape = vector ? new Shape(start.columns()) : new Shape(start.rows(), start.columns());
    NDArray value = manager.create(start.values().clone(), shape);
    value.setRequiresGradient(true);
    parameters.put(name, new Parameter(value, manager.zeros(shape), manager.zeros(shape), factor));
  }

  /** The weights of a name. */
  public NDArray get(String name) {
    return parameters.get(name).value();
  }

  /** A copy of the weights of a name. */
  public Matrix matrix(String name) {
    NDArray value = get(name);
    int columns = (int) value.getShape().tail();
    float[] values = value.toFloatArray();
    return new Matrix(values.length / columns, columns, values);
  }

  /** Goes one step against the gradients, and forgets them. */
  public void step(float rate) {
    steps++;
    double correction = Math.sqrt(1 - Math.pow(BETA_2, steps)) / (1 - Math.pow(BETA_1, steps));
    for (Parameter parameter : parameters.values()) {
      NDArray value = parameter.value();
      try (NDArray gradient = value.getGradient()) {
        float own = rate * parameter.factor();
        float decay = value.getShape().dimension() == 1 ? 0 : DECAY;
        value
            .getNDArrayInternal()
            .adamUpdate(
                new NDList(value, gradient, parameter.mean(), parameter.variance()),
                new NDList(value),
                own,
                (float) (own * correction),
                decay,
                1,
                CLIP,
                BETA_1,
                BETA_2,
                EPSILON,
                true,
                true);
        gradient.muli(0);
      }
    }
  }

  /** Writes the weights, with what learning needs to go on if asked. */
  public void save(Path file, boolean whole) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
      out.writeInt(steps);
      out.writeBoolean(whole);
      for (Parameter parameter : parameters.values()) {
        write(parameter.value(), out);
        if (whole) {
          write(parameter.mean(), out);
          write(parameter.variance(), out);
        }
      }
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads what {@link #save} wrote into weights of the same names and shapes. */
  public int load(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      steps = in.readInt();
      boolean whole = in.readBoolean();
      for (Parameter parameter : parameters.values()) {
        read(parameter.value(), in);
        if (whole) {
          read(parameter.mean(), in);
          read(parameter.variance(), in);
        }
      }
    }
    return steps;
  }

  /**
   * Writes the mean of weights that were learnt from the same start: it often does better on new
   * texts than each of them (Wortsman and others 2022).
   *
   * @param files what {@link #save} wrote at the end of trainings
   * @throws IOException when a file was written before the end, or holds other weights
   */
  public static void average(List<Path> files, Path to) throws IOException {
    float[] sum = new float[0];
    for (Path file : files) {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      int length = (bytes.capacity() - HEADER) / Float.BYTES;
      bytes.getInt();
      boolean whole = bytes.get() != 0;
      sum = sum.length == 0 ? new float[length] : sum;
      if (whole || sum.length != length) {
        throw new IOException(
            "Cannot average [" + file + "]: expected the weights of a training that has ended");
      }
      for (int i = 0; i < length; i++) {
        sum[i] += bytes.getFloat() / files.size();
      }
    }
    ByteBuffer mean = ByteBuffer.allocate(HEADER + sum.length * Float.BYTES);
    mean.position(HEADER).slice().asFloatBuffer().put(sum);
    Files.write(to, mean.array());
  }

  private static void write(NDArray array, DataOutputStream out) throws IOException {
    float[] values = array.toFloatArray();
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    out.write(bytes.array());
  }

  private static void read(NDArray array, DataInputStream in) throws IOException {
    byte[] bytes = new byte[(int) array.size() * Float.BYTES];
    in.readFully(bytes);
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    array.set(values);
  }
}
