package org.postil.io.conll.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SchemeTest {

  @Test
  void everySchemeReadsTheSameChunks() {
    List<Chunk> chunks =
        List.of(new Chunk(0, 1, "PER"), new Chunk(1, 3, "PER"), new Chunk(4, 5, "ORG"));
    assertEquals(chunks, Scheme.chunks(List.of("I-PER", "B-PER", "I-PER", "O", "I-ORG")));
    assertEquals(chunks, Scheme.chunks(List.of("B-PER", "B-PER", "I-PER", "O", "B-ORG")));
    assertEquals(chunks, Scheme.chunks(List.of("S-PER", "B-PER", "E-PER", "O", "S-ORG")));
    assertEquals(chunks, Scheme.chunks(List.of("U-PER", "B-PER", "L-PER", "O", "U-ORG")));
  }

  @Test
  void aChangeOfLabelBeginsAChunk() {
    assertEquals(
        List.of(new Chunk(0, 1, "PER"), new Chunk(1, 2, "ORG")),
        Scheme.chunks(List.of("I-PER", "I-ORG")));
  }

  @Test
  void whatEverySchemeWritesComesBack() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int tokens = random.nextInt(12);
      List<Chunk> chunks = new ArrayList<>();
      for (int at = random.nextInt(3); at < tokens; ) {
        int end = Math.min(tokens, at + 1 + random.nextInt(3));
        chunks.add(new Chunk(at, end, random.nextBoolean() ? "PER" : "B-x"));
        at = end + random.nextInt(2);
      }
      for (Scheme scheme : Scheme.values()) {
        assertEquals(chunks, Scheme.chunks(scheme.tags(chunks, tokens)), scheme + " " + seed);
      }
    }
  }

  @Test
  void tagsAreToldFromOtherColumns() {
    for (String tag : List.of("O", "B-PER", "I-x-y", "S-1")) {
      assertTrue(Scheme.isTag(tag), tag);
    }
    for (String other : List.of("", "NN", "B-", "X-PER", "B_PER", "o")) {
      assertFalse(Scheme.isTag(other), other);
    }
  }

  @Test
  void anUnknownSchemeIsRefused() {
    assertThrows(IOException.class, () -> Scheme.of("bilou2"));
  }
}
