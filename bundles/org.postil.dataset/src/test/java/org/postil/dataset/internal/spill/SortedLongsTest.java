package org.postil.dataset.internal.spill;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLongsTest {

  @TempDir private Path folder;

  @Test
  void moreThanTheBufferHoldsComesBackSortedTwice() throws IOException {
    long[] values = new Random(3).longs(10_007, -500, 5_000).toArray();
    try (SortedLongs sorted = new SortedLongs(folder, "s", 1_000)) {
      for (long value : values) {
        sorted.add(value);
      }
      long[] expected = LongStream.of(values).sorted().toArray();
      assertArrayEquals(expected, read(sorted));
      assertArrayEquals(expected, read(sorted));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  private static long[] read(SortedLongs sorted) throws IOException {
    List<Long> all = new ArrayList<>();
    sorted.forEach(all::add);
    return all.stream().mapToLong(Long::longValue).toArray();
  }
}
