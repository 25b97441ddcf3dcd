package org.postil.entities.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 255, 256, 257, 5000})
  void anyNumberOfDifferentValuesFits(int different) throws IOException {
    long seed = different;
    Random random = new Random(seed);
    SortedMap<Integer, Integer> entries = new TreeMap<>();
    for (int i = 0; i < 10_000; i++) {
      entries.put(random.nextInt(), 1 + random.nextInt(different) * 7919);
    }
    FingerprintTable table = read(write(entries));
    for (int i = 0; i < 10_000; i++) {
      int stranger = random.nextInt();
      assertEquals(
          entries.getOrDefault(stranger, 0), table.get(stranger), "seed " + seed + ", " + stranger);
    }
    entries.forEach(
        (key, value) -> assertEquals(value, table.get(key), "seed " + seed + ", key " + key));
  }

  @Test
  void anEmptyTableAnswersNothing() throws IOException {
    assertEquals(0, read(write(new TreeMap<>())).get(-1));
  }

  @Test
  void aTableCutShortIsRefused() throws IOException {
    byte[] whole = write(new TreeMap<>(java.util.Map.of(5, 1)));
    assertThrows(EOFException.class, () -> read(Arrays.copyOf(whole, whole.length - 1)));
  }

  @Test
  void stringsThatAreNotMixedAreRefused() {
    SortedMap<Integer, Integer> entries = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      entries.put(i, 1);
    }
    assertThrows(IllegalArgumentException.class, () -> write(entries));
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

  private static FingerprintTable read(byte[] bytes) throws IOException {
    return FingerprintTable.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
