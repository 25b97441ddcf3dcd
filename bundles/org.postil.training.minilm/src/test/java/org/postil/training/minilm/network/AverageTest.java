package org.postil.training.minilm.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AverageTest {

  @TempDir Path folder;

  private Path weights(String name, boolean whole, float... values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(5 + 4 * values.length);
    bytes.putInt(10).put((byte) (whole ? 1 : 0));
    for (float value : values) {
      bytes.putFloat(value);
    }
    return Files.write(folder.resolve(name), bytes.array());
  }

  @Test
  void theMeanLiesBetween() throws IOException {
    Path mean = folder.resolve("mean");
    Parameters.average(List.of(weights("a", false, 1, -4), weights("b", false, 3, 0)), mean);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(mean)).position(4);
    assertEquals(0, bytes.get(), "no moments follow");
    assertEquals(2f, bytes.getFloat());
    assertEquals(-2f, bytes.getFloat());
    assertEquals(0, bytes.remaining());
  }

  @Test
  void anUnfinishedTrainingIsNotAveraged() throws IOException {
    List<Path> files = List.of(weights("a", false, 1, 2), weights("b", true, 1, 2));
    IOException error =
        assertThrows(IOException.class, () -> Parameters.average(files, folder.resolve("mean")));
    assertEquals(
        "Cannot average [" + files.get(1) + "]: expected the weights of a training that has ended",
        error.getMessage());
  }
}
