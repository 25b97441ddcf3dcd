package org.postil.training.minilm.network;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A layer of the encoder in training, its products in bfloat16: several times as fast where
 * processors can do that. DJL knows no bfloat16, so this is a TorchScript program, {@code
 * layer.py}, put into the archive that PyTorch reads.
 */
final class HalfPrecisionLayer {

  private static final String PROGRAM = "layer.py";

  /** A pickled object of class {@code Layer} that is in training. */
  private static final String OBJECT =
      "\u0080\u0002c__torch__\nLayer\n)\u0081}(X\u0008\u0000\u0000\u0000training\u0088ub.";

  /** A pickled empty tuple. */
  private static final String NOTHING = "\u0080\u0002).";

  /** Kept: a model that nobody refers to is closed. */
  private final Model model;

  private final PtSymbolBlock program;

  HalfPrecisionLayer() {
    model = Model.newInstance("layer", "PyTorch");
    try {
      model.load(new ByteArrayInputStream(archive()));
    } catch (IOException | MalformedModelException e) {
      throw new UncheckedIOException(new IOException("Cannot load [" + PROGRAM + "]", e));
    }
    program = (PtSymbolBlock) model.getBlock();
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        InputStream code = HalfPrecisionLayer.class.getResourceAsStream(PROGRAM)) {
      put(zip, "data.pkl", OBJECT.getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "code/__torch__.py", code.readAllBytes());
      put(zip, "constants.pkl", NOTHING.getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "version", "3\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry("layer/" + name));
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Runs the layer.
   *
   * @param inputs in the order of {@code layer.py}
   */
  NDArray forward(NDList inputs) {
    NDArray result = IValueUtils.forward(program, inputs, true).singletonOrThrow();
    result.attach(inputs.get(0).getManager());
    return result;
  }
}
