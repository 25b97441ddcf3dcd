package org.postil.io.archive.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Metadata;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.CleanText;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;

class ArchivesTest {

  private static final List<Importer> OTHERS = List.of(new Texts());

  @Test
  void membersAreReadAndOneFailsAlone() throws IOException {
    byte[] zip =
        zip(
            "news/a.txt",
            "Mara",
            "news/b.txt",
            "BROKEN",
            "c.png",
            "x",
            ".d.txt",
            "y",
            "e.txt",
            "Oslo");
    Imported imported = read(new ZipImporter(OTHERS), "all.zip", zip);
    assertEquals(List.of("all/e Oslo", "all/news/a Mara"), documents(imported));
    assertEquals(1, imported.failures().size());
    assertTrue(
        imported.failures().get(0).contains("/import/all.zip!/news/b.txt"),
        imported.failures().get(0));
  }

  @Test
  void membersSeeTheirNeighboursButNothingElse() throws IOException {
    byte[] zip = zip("sub/a.ref", "b.txt", "sub/b.txt", "Mara", "c.ref", "../../etc/hostname");
    assertEquals(
        List.of("all/sub/a Mara", "all/sub/b Mara"),
        documents(read(new ZipImporter(OTHERS), "all.zip", zip)).stream()
            .filter(each -> !each.startsWith("all/c"))
            .toList());
    assertEquals(1, read(new ZipImporter(OTHERS), "all.zip", zip).failures().size());
  }

  @Test
  void namesThatLeadOutAreLeftOut() throws IOException {
    byte[] zip = zip("../../evil.txt", "bad", "/abs.txt", "Oslo", "ok/../in.txt", "Mara");
    assertEquals(
        List.of("all/abs Oslo", "all/in Mara"),
        documents(read(new ZipImporter(OTHERS), "all.zip", zip)));
    byte[] tar = tar("../../evil.txt", "bad", "in.txt", "Mara");
    assertEquals(List.of("all/in Mara"), documents(read(new TarImporter(OTHERS), "all.tar", tar)));
  }

  @Test
  void packedTarsAndArchivesInArchivesAreRead() throws IOException {
    byte[] tgz = gzip(tar("x/a.txt", "Mara", "b.txt", "Oslo"));
    assertEquals(
        List.of("all/b Oslo", "all/x/a Mara"),
        documents(read(new GzipImporter(OTHERS), "all.tgz", tgz)));
    assertEquals(
        List.of("all Mara"),
        documents(
            read(
                new GzipImporter(OTHERS),
                "all.txt.gz",
                gzip("Mara".getBytes(StandardCharsets.UTF_8)))));
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(outer)) {
      zip.putNextEntry(new ZipEntry("inner.zip"));
      zip.write(zip("a.txt", "Mara"));
    }
    assertEquals(
        List.of("all/inner/a Mara"),
        documents(read(new ZipImporter(OTHERS), "all.zip", outer.toByteArray())));
  }

  @Test
  void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(block);
      }
    }
    ImportException e =
        assertThrows(
            ImportException.class,
            () -> read(new GzipImporter(OTHERS), "bomb.txt.gz", bomb.toByteArray()));
    assertTrue(String.valueOf(e.getMessage()).contains("200 times"), e.getMessage());
  }

  @Test
  void pagesOfWebArchivesKeepTheirAddress() throws IOException {
    String page = "<html><p>Mara</p></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String gone = "HTTP/1.1 404 Not Found\r\n\r\nnothing";
    String warc =
        record("warcinfo", "application/warc-fields", "software: x")
            + record("response", "application/http; msgtype=response", http)
            + record("response", "application/http; msgtype=response", gone);
    for (byte[] bytes :
        List.of(
            warc.getBytes(StandardCharsets.UTF_8), gzip(warc.getBytes(StandardCharsets.UTF_8)))) {
      boolean packed = bytes[0] == 0x1F;
      Imported imported =
          packed
              ? read(new GzipImporter(OTHERS), "w.warc.gz", bytes)
              : read(new WarcImporter(OTHERS), "w.warc", bytes);
      assertEquals(List.of("w/000002 " + page), documents(imported));
      assertEquals(
          "http://example.org/a",
          imported.documents().get(0).document().metadata().other().get("url"));
    }
  }

  @Test
  void damagedArchivesAreRefusedWithAMessage() throws IOException {
    List<byte[]> good =
        List.of(
            zip("a.txt", "Mara", "b.txt", "Oslo"),
            tar("a.txt", "Mara", "b.txt", "Oslo"),
            gzip(tar("a.txt", "Mara")),
            record("resource", "text/html", "Mara").getBytes(StandardCharsets.UTF_8));
    List<Importer> importers =
        List.of(
            new ZipImporter(OTHERS),
            new TarImporter(OTHERS),
            new GzipImporter(OTHERS),
            new WarcImporter(OTHERS));
    for (int i = 0; i < good.size(); i++) {
      for (long seed = 0; seed < 100; seed++) {
        Random random = new Random(seed);
        byte[] bad = java.util.Arrays.copyOf(good.get(i), 1 + random.nextInt(good.get(i).length));
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        try {
          read(importers.get(i), "bad.arc", bad);
        } catch (ImportException e) {
          assertTrue(String.valueOf(e.getMessage()).contains("bad.arc"), e.getMessage());
        } catch (RuntimeException e) {
          throw new AssertionError(importers.get(i).format() + " with seed " + seed, e);
        }
      }
    }
  }

  private static String record(String type, String media, String body) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: http://example.org/a\r\nContent-Type: "
        + media
        + "\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body
        + "\r\n\r\n";
  }

  private static Imported read(Importer importer, String name, byte[] bytes) throws IOException {
    return Imported.by(importer, new MemorySource(name, bytes));
  }

  private static List<String> documents(Imported imported) {
    return imported.documents().stream()
        .map(each -> each.document().id() + " " + each.document().text())
        .toList();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      byte[] header = new byte[512];
      put(header, 0, namesAndTexts[i]);
      put(
          header,
          124,
          String.format(java.util.Locale.ROOT, "%011o", namesAndTexts[i + 1].length()));
      header[156] = '0';
      put(header, 257, "ustar");
      bytes.writeBytes(header);
      byte[] block = new byte[512];
      put(block, 0, namesAndTexts[i + 1]);
      bytes.writeBytes(block);
    }
    bytes.writeBytes(new byte[1024]);
    return bytes.toByteArray();
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Reads texts and pages whole; a .ref names a file beside it whose text it takes. */
  private static final class Texts implements Importer {
    @Override
    public String format() {
      return "texts";
    }

    @Override
    public String title() {
      return "Texts";
    }

    @Override
    public int recognises(Candidate candidate) {
      return List.of("txt", "html", "ref").contains(candidate.extension()) ? BY_NAME : NO;
    }

    @Override
    public void read(ImportSource source, ImportOptions options, ImportSink sink)
        throws IOException {
      String text = text(source);
      if (source.fileName().endsWith(".ref")) {
        text =
            text(
                source
                    .beside(text)
                    .orElseThrow(() -> new ImportException("there is no such file")));
      }
      if (text.contains("BROKEN")) {
        throw new IllegalStateException("the importer is broken");
      }
      sink.accept(
          new ImportedDocument(
              CleanText.of(text)
                  .document(source.documentId(), source.location(), List.of(), Metadata.NONE),
              List.of()));
    }

    private static String text(ImportSource source) throws IOException {
      try (InputStream in = source.open()) {
        byte[] bytes = in.readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
      }
    }
  }
}
