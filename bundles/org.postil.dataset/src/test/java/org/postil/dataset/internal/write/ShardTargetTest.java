package org.postil.dataset.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardTargetTest {

  @TempDir private Path folder;

  @Test
  void theOneFileOfAFormatIsNamedAfterItsSplit() throws IOException {
    ShardTarget target = new ShardTarget(folder, "train-00002");
    write(target, "documents.jsonl", "a");
    write(target, "data/documents.parquet", "b");
    write(target, "news/1.xmi", "c");
    assertEquals(
        Set.of("train-00002.jsonl", "data/train-00002.parquet", "train-00002/news/1.xmi"),
        target.sums().keySet());
    assertEquals(
        "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
        target.sums().get("train-00002.jsonl"));
    assertEquals("a", Files.readString(folder.resolve("train-00002.jsonl")));
  }

  @Test
  void aCardIsKeptAside() throws IOException {
    ShardTarget target = new ShardTarget(folder, "");
    write(target, "README.md", "---\n---\n");
    assertEquals("---\n---\n", target.head());
    assertFalse(Files.exists(folder.resolve("README.md")));
    assertTrue(target.sums().isEmpty());
  }

  @Test
  void namesThatBecomeTheSameBothLive() throws IOException {
    ShardTarget target = new ShardTarget(folder, "");
    write(target, "a?.xmi", "1");
    write(target, "a*.xmi", "2");
    assertEquals(Set.of("a_.xmi", "a_~2.xmi"), target.sums().keySet());
  }

  @Test
  void idsOfDocumentsMayBeAddresses() throws IOException {
    ShardTarget target = new ShardTarget(folder, "train");
    write(target, "https://news.example/1.xmi", "1");
    assertEquals(Set.of("train/https_/news.example/1.xmi"), target.sums().keySet());
    assertEquals("1", Files.readString(folder.resolve("train/https_/news.example/1.xmi")));
  }

  @Test
  void longNamesAreCutAndStayDifferent() throws IOException {
    ShardTarget target = new ShardTarget(folder, "train");
    String name = "🚀".repeat(200);
    write(target, name + "1.xmi", "1");
    write(target, name + "2.xmi", "2");
    assertEquals(2, target.sums().size());
    for (String each : target.sums().keySet()) {
      assertTrue(each.endsWith(".xmi"), each);
      assertTrue(each.getBytes(StandardCharsets.UTF_8).length < 255, each);
    }
  }

  @Test
  void pathsThatLeadOutsideAreRefused() {
    ShardTarget target = new ShardTarget(folder, "train");
    for (String name : new String[] {"../a", "/a", "a/../../b", "/", ""}) {
      assertThrows(IOException.class, () -> target.newFile(name), name);
    }
  }

  private static void write(ShardTarget target, String name, String text) throws IOException {
    try (OutputStream out = target.newFile(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
