package org.postil.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A model that takes rows of numbers in and gives rows of numbers out. It computes on the thread
 * that asks; threads may share it. Its native memory is given back some time after it is no longer
 * reachable.
 */
public final class OnnxModel {

  private static final Cleaner CLEANER = Cleaner.create();

  private final OrtSession session;
  private final String input;

  private OnnxModel(OrtSession session) {
    this.session = session;
    this.input = session.getInputNames().iterator().next();
    CLEANER.register(this, () -> close(session));
  }

  /**
   * Loads a model from a resource.
   *
   * @param owner the class beside which the resource lies
   * @throws UncheckedIOException when it is missing or no model that this runtime can run
   */
  public static OnnxModel load(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("it is not in the bundle; train it as its card says");
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load model [" + resource + "]: " + e.getMessage(), e);
    }
  }

  /**
   * A model from the content of an ONNX file with one input and one output, both matrices of float.
   *
   * @throws IOException when this runtime cannot run it
   */
  public static OnnxModel of(byte[] file) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new OnnxModel(OrtEnvironment.getEnvironment().createSession(file, options));
    } catch (OrtException e) {
      throw new IOException(e);
    }
  }

  /**
   * Runs the model.
   *
   * @param rows the input, row after row
   * @param width length of a row
   * @return the output, row after row
   * @throws IllegalStateException when the input has not the shape that the model wants
   */
  public float[] run(float[] rows, int width) {
    long[] shape = {rows.length / width, width};
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(rows), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[out.remaining()];
      out.get(values);
      return values;
    } catch (OrtException e) {
      throw new IllegalStateException(
          "Cannot run model on [" + shape[0] + "] rows of [" + width + "]: " + e.getMessage(), e);
    }
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
