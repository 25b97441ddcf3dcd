package org.postil.io.text.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.Importer;

class PlainTextImporterTest {

  private static final CreationTime GIVEN =
      new CreationTime("2024-01-02", CreationTime.Basis.OPTION);

  @Test
  void aBackTickForAnApostropheIsMendedAndRecorded() throws IOException {
    Document document = MemorySource.of("The world`s first barrage doesn`t leak.").read();
    assertEquals("The world's first barrage doesn't leak.", document.text());
    assertEquals(2, document.original().changes().size());
    assertEquals("`", document.original().changes().get(0).was());
    assertEquals(9, document.original().changes().get(0).offset());
    assertEquals("apostrophe 2", document.metadata().other().get("corrections"));
  }

  @Test
  void mendingCanBeTurnedOff() throws IOException {
    ImportOptions keep =
        new ImportOptions(null, null, 1000, Map.of(PlainTextImporter.APOSTROPHES, "keep"));
    assertEquals("The world`s first", MemorySource.of("The world`s first").read(keep).text());
  }

  @Test
  void theOriginalBytesAreKeptAsTheyWere() throws IOException {
    byte[] bytes = "\uFEFFA\r\nb\u0000".getBytes(UTF_8);
    Document document = new MemorySource("x", bytes).read();
    assertArrayEquals(bytes, document.original().bytes());
    assertEquals("A\nb", document.text());
    assertEquals(3, document.original().offsets().byteOffset(0));
    assertEquals(6, document.original().offsets().byteOffset(2));
    assertEquals("CRLF 1", document.metadata().other().get("line-ends"));
  }

  @Test
  void anEncodingCanBeForced() throws IOException {
    byte[] bytes = "Łódź".getBytes(Charset.forName("windows-1250"));
    ImportOptions options = new ImportOptions("windows-1250", null, 1000, Map.of());
    Document document = new MemorySource("x", bytes).read(options);
    assertEquals("Łódź", document.text());
    assertEquals("windows-1250", document.original().charset());
    assertEquals("option", document.metadata().other().get("encoding-basis"));
  }

  @Test
  void anUnknownEncodingIsRefusedByName() {
    ImportOptions options = new ImportOptions("latin-seven", null, 1000, Map.of());
    ImportException refused =
        assertThrows(ImportException.class, () -> MemorySource.of("a").read(options));
    assertTrue(refused.getMessage().contains("article.txt"), refused.getMessage());
    assertTrue(refused.getMessage().contains("latin-seven"), refused.getMessage());
  }

  @Test
  void aSourceOverTheLimitIsRefusedAndOneAtTheLimitIsNot() throws IOException {
    ImportOptions options = new ImportOptions(null, null, 5, Map.of());
    assertEquals("abcde", MemorySource.of("abcde").read(options).text());
    ImportException refused =
        assertThrows(ImportException.class, () -> MemorySource.of("abcdef").read(options));
    assertTrue(refused.getMessage().contains("larger than 5 bytes"), refused.getMessage());
  }

  @Test
  void anEmptySourceIsAnEmptyDocument() throws IOException {
    Document document = MemorySource.of("").read();
    assertEquals("", document.text());
    assertTrue(document.zones().isEmpty());
    assertEquals(0, document.original().offsets().byteOffset(0));
  }

  @Test
  void whiteSpaceAloneHasNoZones() throws IOException {
    assertTrue(MemorySource.of(" \n\t\n\u00A0\r\n\u200B").read().zones().isEmpty());
  }

  @Test
  void frontMatterBecomesMetadata() throws IOException {
    Metadata metadata =
        MemorySource.of(
                "Published: 21 March 2025\nSource: Hydro Monthly\nAuthor: E. Laird\n\n"
                    + "Barrage approved\n\nThe minister approved the barrage on Tuesday.")
            .read(new ImportOptions(null, GIVEN, 1000, Map.of()))
            .metadata();
    assertEquals("Hydro Monthly", metadata.source());
    assertEquals("Barrage approved", metadata.title());
    assertEquals("E. Laird", metadata.other().get("author"));
    assertEquals(
        new CreationTime("2025-03-21", CreationTime.Basis.METADATA), metadata.creationTime());
  }

  @Test
  void theOptionCountsOnlyWhereTheDocumentSaysNothing() throws IOException {
    ImportOptions options = new ImportOptions(null, GIVEN, 1000, Map.of());
    assertEquals(
        GIVEN, MemorySource.of("Nothing is known.").read(options).metadata().creationTime());
    Document named = new MemorySource("2025-07-31_x", "Nothing.".getBytes(UTF_8)).read(options);
    assertEquals(
        new CreationTime("2025-07-31", CreationTime.Basis.FILENAME),
        named.metadata().creationTime());
    assertNull(MemorySource.of("Nothing is known.").read().metadata().creationTime());
  }

  @Test
  void binaryFilesAreNotRecognised() {
    Importer importer = new PlainTextImporter();
    assertEquals(
        Importer.NO, importer.recognises(new Candidate("a.txt", "%PDF-1.7".getBytes(UTF_8))));
    assertEquals(
        Importer.BY_NAME, importer.recognises(new Candidate("a.TXT", "Hello".getBytes(UTF_8))));
    assertEquals(Importer.FALLBACK, importer.recognises(new Candidate("README", new byte[0])));
  }

  @Test
  void noiseIsRefusedWithAReason() {
    byte[] noise = new byte[5000];
    new java.util.Random(1).nextBytes(noise);
    ImportException refused =
        assertThrows(ImportException.class, () -> new MemorySource("noise", noise).read());
    assertTrue(refused.getMessage().contains("is not text"), refused.getMessage());
  }
}
