package org.postil.dataset.internal.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.dataset.Split;

class SplitMemoryTest {

  @TempDir private Path folder;

  @Test
  void manyDocumentsAndOddIdsAreRemembered() throws IOException {
    Path file = folder.resolve("a/splits.tsv");
    Split[] splits = Split.values();
    List<String> odd = List.of("a\nb", "a\\nb", "tab\there", "", "🚀");
    try (SplitMemory.Update update = new SplitMemory.Update(file, false)) {
      for (int i = 0; i < 5000; i++) {
        update.put("d" + i, splits[i % 3]);
      }
      for (int i = 0; i < odd.size(); i++) {
        update.put(odd.get(i), splits[i % 3]);
      }
      update.finish();
    }
    SplitMemory memory = SplitMemory.read(file);
    for (int i = 0; i < 5000; i++) {
      assertEquals(OptionalInt.of(i % 3), memory.of("d" + i));
    }
    for (int i = 0; i < odd.size(); i++) {
      assertEquals(OptionalInt.of(i % 3), memory.of(odd.get(i)), odd.get(i));
    }
    assertTrue(memory.of("other").isEmpty());
  }

  @Test
  void theLastWordHoldsAndAnUnfinishedUpdateDoesNot() throws IOException {
    Path file = folder.resolve("splits.tsv");
    try (SplitMemory.Update update = new SplitMemory.Update(file, false)) {
      update.put("d", Split.TRAIN);
      update.finish();
    }
    try (SplitMemory.Update update = new SplitMemory.Update(file, false)) {
      update.put("d", Split.TEST);
    }
    assertEquals(OptionalInt.of(0), SplitMemory.read(file).of("d"));
    try (SplitMemory.Update update = new SplitMemory.Update(file, false)) {
      update.put("d", Split.TEST);
      update.finish();
    }
    assertEquals(OptionalInt.of(2), SplitMemory.read(file).of("d"));
  }

  @Test
  void aDamagedFileIsNamedWithARemedy() throws IOException {
    Path file = folder.resolve("splits.tsv");
    Files.writeString(file, "train d\n");
    IOException refused = assertThrows(IOException.class, () -> SplitMemory.read(file));
    assertTrue(refused.getMessage().contains("line [train d] has no tab"));
  }
}
