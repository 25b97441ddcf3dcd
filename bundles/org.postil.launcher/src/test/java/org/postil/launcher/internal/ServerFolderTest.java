package org.postil.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerFolderTest {

  private static final Path HOME = Path.of("/home/ann/.postil");

  private static Path of(String address) {
    return ServerFolder.of(HOME, address);
  }

  @Test
  void oneServerHasOneFolderWhoeverAsks() {
    Path folder = of("postgresql://db.example.org/news");
    assertEquals(folder, of("postgresql://ann:secret@DB.example.org:5432/news?sslmode=require"));
    assertEquals(folder, of("postgres://bob@db.example.org/news"));
    assertTrue(folder.toString().startsWith("/home/ann/.postil/servers/db.example.org-5432-news-"));
  }

  @Test
  void otherServersAndDatabasesHaveOthers() {
    Path folder = of("postgresql://db.example.org/news");
    assertNotEquals(folder, of("postgresql://db.example.org/other"));
    assertNotEquals(folder, of("postgresql://db.example.org:5433/news"));
    assertNotEquals(of("postgresql://h/a-b"), of("postgresql://h/a_b"));
  }

  @Test
  void aPasswordIsNeverInTheName() {
    for (String address :
        new String[] {"postgresql://ann:secret@h/news", "postgresql://ann:secret@[bad/news"}) {
      assertFalse(of(address).toString().contains("secret"), address);
    }
  }
}
