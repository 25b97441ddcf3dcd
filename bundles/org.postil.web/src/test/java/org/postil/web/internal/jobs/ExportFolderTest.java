package org.postil.web.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

  @TempDir private Path exports;

  @Test
  void aDocumentWhoseIdIsAnAddressIsWritten() throws IOException {
    ExportFolder folder = new ExportFolder(exports, "space-xmi");
    try (OutputStream out = folder.newFile("https://news.example/1.xmi")) {
      out.write('a');
    }
    Path published = folder.publish();
    folder.discard();
    assertEquals(exports.resolve("space-xmi"), published);
    assertEquals("a", Files.readString(published.resolve("https_/news.example/1.xmi")));
  }

  @Test
  void anExportOfATakenNameGetsANumber() throws IOException {
    Files.createDirectory(exports.resolve("space-xmi"));
    ExportFolder folder = new ExportFolder(exports, "space-xmi");
    assertEquals(exports.resolve("space-xmi~2"), folder.publish());
  }

  @Test
  void whatIsDiscardedLeavesNothing() throws IOException {
    ExportFolder folder = new ExportFolder(exports, "space-xmi");
    folder.newFile("a/b.xmi").close();
    assertThrows(IOException.class, () -> folder.newFile("a/../../b.xmi"));
    folder.discard();
    try (Stream<Path> left = Files.list(exports)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
