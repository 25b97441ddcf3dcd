package org.postil.store.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresAddressTest {

  private static PostgresAddress parse(String url) throws StoreException {
    return PostgresAddress.parse(url, Map.of("PGUSER", "eve", "PGPASSWORD", "of eve"));
  }

  @Test
  void allPartsAreRead() throws StoreException {
    assertEquals(
        new PostgresAddress("db.example.org", 5433, "news", "ann", "a+b:c/d", "verify-full"),
        parse("postgresql://ann:a+b%3Ac%2Fd@db.example.org:5433/news?sslmode=verify-full"));
  }

  @Test
  void whatIsLeftOutIsTheUsualOrThatOfTheEnvironment() throws StoreException {
    assertEquals(
        new PostgresAddress("host", 5432, "news", "eve", "of eve", ""),
        parse("postgres://host/news"));
    assertEquals("", PostgresAddress.parse("postgresql://host/news", Map.of()).password());
  }

  @Test
  void theAddressOfVersionSixHasNoBracketsForTheDriver() throws StoreException {
    assertEquals("::1", parse("postgresql://[::1]/news").host());
    assertEquals("postgresql://eve@[::1]/news", parse("postgresql://[::1]/news").toString());
  }

  @Test
  void thePasswordIsNotShown() throws StoreException {
    assertEquals(
        "postgresql://ann@host:1/news", parse("postgresql://ann:secret@host:1/news").toString());
  }

  @Test
  void aFolderIsNoAddress() {
    assertTrue(PostgresAddress.isOne("postgresql://host/news"));
    assertFalse(PostgresAddress.isOne("/postgresql"));
    assertFalse(PostgresAddress.isOne("postgresql"));
  }
}
