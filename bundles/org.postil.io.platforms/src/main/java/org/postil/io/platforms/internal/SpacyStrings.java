package org.postil.io.platforms.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that spaCy 3 has for strings: those of its symbols are small and fixed, the others
 * are 64-bit hashes (MurmurHash64A with seed 1 of the UTF-8 bytes).
 *
 * @see <a href="https://spacy.io/api/stringstore">StringStore</a>
 */
final class SpacyStrings {

  private static final String TABLE = "spacy-symbols.txt";
  private static final long SEED = 1;
  private static final long FACTOR = 0xC6A4A7935BD1E995L;
  private static final int SHIFT = 47;
  private static final Map<String, Long> SYMBOLS = symbols();

  private final Map<Long, String> names = new HashMap<>();

  /** Knows the symbols alone. */
  SpacyStrings() {
    SYMBOLS.forEach((name, number) -> names.put(number, name));
    names.put(0L, "");
  }

  /** The number of a string; 0 if it is empty. */
  static long number(String string) {
    if (string.isEmpty()) {
      return 0;
    }
    Long symbol = SYMBOLS.get(string);
    return symbol == null ? hash(string.getBytes(StandardCharsets.UTF_8)) : symbol;
  }

  /** Remembers what a number means. */
  void add(String string) {
    names.putIfAbsent(number(string), string);
  }

  /** The string of a number; null if it is not known. */
  @Nullable String name(long number) {
    return names.get(number);
  }

  private static long hash(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long hash = SEED ^ bytes.length * FACTOR;
    while (in.remaining() >= Long.BYTES) {
      long word = in.getLong() * FACTOR;
      hash = (hash ^ (word ^ word >>> SHIFT) * FACTOR) * FACTOR;
    }
    if (in.hasRemaining()) {
      for (int i = 0; in.hasRemaining(); i++) {
        hash ^= (in.get() & 0xFFL) << 8 * i;
      }
      hash *= FACTOR;
    }
    hash = (hash ^ hash >>> SHIFT) * FACTOR;
    return hash ^ hash >>> SHIFT;
  }

  private static Map<String, Long> symbols() {
    Map<String, Long> symbols = new HashMap<>();
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SpacyStrings.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      for (String line = table.readLine(); line != null; line = table.readLine()) {
        String[] run = line.split(" ");
        for (int i = 1; i < run.length; i++) {
          symbols.put(run[i], Long.parseLong(run[0]) + i - 1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (long flag = 19; flag <= 63; flag++) {
      symbols.put("FLAG" + flag, flag);
    }
    for (long old = 1; old <= 276; old++) {
      symbols.put(String.format(Locale.ROOT, "DEPRECATED%03d", old), 103 + old);
    }
    return symbols;
  }
}
