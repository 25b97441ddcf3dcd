package org.postil.entities.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintTableTest {

  @Test
  void readsWhatItWrote() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    SortedMap<Integer, Integer> entries = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      entries.put(random.nextInt(), 1 + random.nextInt(40));
    }
    FingerprintTable table = read(write(entries));
    entries.forEach(
        (key, value) -> assertEquals(value, table.get(key), "seed " + seed + ", key " + key));
  }

  @Test
  void anUnknownFingerprintHasNoValue() throws IOException {
    FingerprintTable table = read(write(new TreeMap<>(java.util.Map.of(5, 1))));
    assertEquals(0, table.get(6));
    assertEquals(0, table.get(0));
  }

  @Test
  void zeroIsAnOrdinaryFingerprint() throws IOException {
    assertEquals(9, read(write(new TreeMap<>(java.util.Map.of(0, 9)))).get(0));
  }

  @Test
  void theSameEntriesGiveTheSameBytes() throws IOException {
    TreeMap<Integer, Integer> entries = new TreeMap<>(java.util.Map.of(-4, 2, 77, 2, 9, 3));
    assertArrayEquals(write(entries), write(entries));
  }

  private static byte[] write(SortedMap<Integer, Integer> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FingerprintTable.write(entries, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static FingerprintTable read(byte[] bytes) {
    return FingerprintTable.read(new PackedBytes(bytes));
  }
}
