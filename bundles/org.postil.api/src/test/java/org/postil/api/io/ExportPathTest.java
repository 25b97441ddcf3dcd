package org.postil.api.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportPathTest {

  @Test
  void ordinaryNamesStayAsTheyAre() throws IOException {
    assertEquals("Ångström 2/ﷺ.txt", ExportPath.of("Ångström 2/ﷺ.txt").text());
  }

  @Test
  void whatFileSystemsForbidBecomesALine() throws IOException {
    assertEquals("a_b_c_d_/e_", ExportPath.of("a:b?c\\d\u0007/e.").text());
  }

  @Test
  void anAddressIsAPath() throws IOException {
    assertEquals("https_/news.example/1.xmi", ExportPath.of("https://news.example/./1.xmi").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.txt", "/a.txt", "a/../../b.txt", "a/..", "", "/", "."})
  void whatLeadsOutsideOrNowhereIsRefused(String name) {
    assertThrows(IOException.class, () -> ExportPath.of(name));
  }

  @Test
  void aLongNameIsCutAndStaysItself() throws IOException {
    String cut = ExportPath.of("x".repeat(300) + "1.xmi").text();
    assertTrue(cut.getBytes(StandardCharsets.UTF_8).length <= 200, cut);
    assertTrue(cut.endsWith(".xmi"), cut);
    assertNotEquals(cut, ExportPath.of("x".repeat(300) + "2.xmi").text());
  }

  @Test
  void anyTextGivesPathsThatFitAndStay() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder name = new StringBuilder("a");
      for (int c = random.nextInt(400); c >= 0; c--) {
        name.append((char) random.nextInt(i % 2 == 0 ? 0x80 : 0x10000));
      }
      String path = ExportPath.of(name.toString().replace("..", "._")).text();
      for (String part : path.split("/", -1)) {
        assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 200, "seed " + seed);
        assertFalse(part.isEmpty() || part.equals(".."), "seed " + seed);
        assertFalse(part.chars().anyMatch(each -> each < ' '), "seed " + seed);
      }
      assertEquals(path, ExportPath.of(path).text(), "seed " + seed);
    }
  }

  @Test
  void pathsThatBecameTheSameMakeTwoFiles(@TempDir Path folder) throws IOException {
    assertEquals(folder.resolve("a/b_.txt"), ExportPath.of("a/b?.txt").createIn(folder));
    assertEquals(folder.resolve("a/b_~2.txt"), ExportPath.of("a/b*.txt").createIn(folder));
    assertEquals(folder.resolve("a/.b"), ExportPath.of("a/.b").createIn(folder));
    assertEquals(folder.resolve("a/.b~2"), ExportPath.of("a/.b").createIn(folder));
    assertEquals(0, Files.size(folder.resolve("a/b_~2.txt")));
  }
}
