package org.postil.io.html.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

class ContainerTest {

  private static final byte[] PAGE = Pages.NEWS.getBytes(StandardCharsets.UTF_8);

  @Test
  void aZipOfAPageStoredAsItIsIsNoPage() throws IOException {
    byte[] zip = stored("news.html");
    assertTrue(new String(zip, StandardCharsets.UTF_8).contains(Pages.NEWS), "it must be stored");
    assertRefused(zip);
  }

  @Test
  void aTarOfAPageIsNoPage() {
    byte[] header = new byte[512];
    put("news.html", header, 0);
    put("ustar", header, 257);
    assertRefused(joined(header, PAGE));
  }

  @Test
  void aWebArchiveOfAPageIsNoPage() {
    assertRefused(joined(latin("WARC/1.0\r\nWARC-Type: response\r\n\r\n"), PAGE));
  }

  @Test
  void gzipPdfAndOldOfficeFilesThatHoldAPageAreNoPages() {
    assertRefused(joined(latin("\u001F\u008B\b"), PAGE));
    assertRefused(joined(latin("%PDF-1.7\n"), PAGE));
    assertRefused(joined(latin("\u00D0\u00CF\u0011\u00E0"), PAGE));
  }

  @Test
  void aPageThatSpeaksOfArchivesIsAPage() {
    byte[] page = latin("<p>PK\3\4, ustar and WARC/1.0 are <html> too</p>");
    Importer html = new HtmlImporter();
    assertEquals(Importer.BY_CONTENT - 5, html.recognises(new Candidate("a.bin", page)));
    assertEquals(Importer.BY_CONTENT - 5, html.recognises(new Candidate("a.bin", PAGE)));
    assertEquals(
        Importer.BY_NAME + 1, new MarkdownImporter().recognises(new Candidate("a.md", page)));
  }

  private static void assertRefused(byte[] head) {
    for (String name : new String[] {"a.html", "a.md", "a.bin"}) {
      Candidate candidate = new Candidate(name, head);
      assertEquals(Importer.NO, new HtmlImporter().recognises(candidate), name);
      assertEquals(Importer.NO, new MarkdownImporter().recognises(candidate), name);
    }
  }

  private static byte[] stored(String name) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(PAGE);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(PAGE.length);
    entry.setCrc(crc.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(PAGE);
    }
    return bytes.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void put(String text, byte[] into, int at) {
    byte[] bytes = latin(text);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }
}
