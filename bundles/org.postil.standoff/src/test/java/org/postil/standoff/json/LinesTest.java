package org.postil.standoff.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void linesOfAnyLengthAreReadWhole() throws IOException {
    Random random = new Random(3);
    List<byte[]> written = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String line = "x".repeat(random.nextInt(100_000));
      written.add(line.getBytes(StandardCharsets.UTF_8));
      all.append(line).append('\n');
    }
    Lines lines = lines(all.toString(), Long.MAX_VALUE);
    for (byte[] each : written) {
      assertArrayEquals(each, lines.next().bytes());
    }
    assertNull(lines.next());
  }

  @Test
  void aLongLineIsSkippedAndCounted() throws IOException {
    Lines lines = lines("abc\n" + "x".repeat(200_000) + "\nde", 10);
    assertEquals("abc", text(lines.next()));
    Lines.Line skipped = lines.next();
    assertNull(skipped.bytes());
    assertEquals(2, skipped.number());
    assertEquals("de", text(lines.next()));
  }

  private static String text(Lines.Line line) {
    return new String(line.bytes(), StandardCharsets.UTF_8);
  }

  private static Lines lines(String text, long max) {
    return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), max);
  }
}
