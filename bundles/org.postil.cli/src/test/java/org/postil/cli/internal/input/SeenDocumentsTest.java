package org.postil.cli.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.api.io.ImportedDocument;
import org.postil.cli.internal.fake.Documents;

class SeenDocumentsTest {

  @Test
  void anIdThatIsTakenGetsTheNextFreeNumber() {
    SeenDocuments seen = new SeenDocuments();
    assertEquals("a", seen.unique("a"));
    assertEquals("a~2", seen.unique("a"));
    assertEquals("a~2~2", seen.unique("a~2"));
    assertEquals("a~3", seen.unique("a"));
  }

  @Test
  void aCopyNamesTheFirst() {
    SeenDocuments seen = new SeenDocuments();
    assertEquals(Optional.empty(), seen.earlierCopy(Documents.of("a", "same")));
    assertEquals(Optional.empty(), seen.earlierCopy(Documents.of("b", "other")));
    assertEquals(Optional.of("a"), seen.earlierCopy(Documents.of("c", "same")));
    assertEquals(Optional.of("b"), seen.earlierCopy(Documents.of("d", "other")));
  }

  @Test
  void spansAreNewUnlessACopyBroughtTheSameOnes() {
    SeenDocuments seen = new SeenDocuments();
    assertFalse(seen.bringsNewSpans(imported("a", "same")), "it brings none");
    assertTrue(seen.bringsNewSpans(imported("b", "same", 4)));
    assertFalse(seen.bringsNewSpans(imported("c", "same", 4)));
    assertTrue(seen.bringsNewSpans(imported("d", "same", 3)));
    assertTrue(seen.bringsNewSpans(imported("e", "same", 3, 4)));
    assertTrue(seen.bringsNewSpans(imported("f", "other", 4)));
    assertFalse(seen.bringsNewSpans(imported("g", "same")));
  }

  private static ImportedDocument imported(String id, String text, int... ends) {
    return new ImportedDocument(
        Documents.of(id, text),
        Arrays.stream(ends)
            .mapToObj(
                end -> Documents.layer("gold", "", "org.postil.types.EntityMention", 0, end, "X"))
            .toList());
  }

  @Test
  void anIndexNumbersKeysAsAMapWould() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    LongIndex index = new LongIndex();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      // Few low bits differ, so that keys meet in the same slot; 0 and 1 count as one.
      long key = random.nextLong() & 0xFFF0_0000_3FF0L | (i % 7 == 0 ? 1 : 0);
      Long counted = key == 0 ? 1L : key;
      Integer known = expected.putIfAbsent(counted, expected.size());
      assertEquals(known == null ? -1 : known, index.add(key), "seed " + seed);
    }
    assertEquals(expected.size(), index.size(), "seed " + seed);
  }

  @Test
  void textsComeBackFromTheArena() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TextArena arena = new TextArena();
    String[] texts = new String[3_000];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = i % 9 == 0 ? "" : "ünï😀/" + random.nextLong();
      arena.add(texts[i]);
    }
    for (int i = 0; i < texts.length; i++) {
      assertEquals(texts[i], arena.get(i), "seed " + seed);
    }
  }
}
