package org.postil.itest.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files, also under names that no honest program gives them. */
final class Packing {

  private Packing() {}

  /** A ZIP of texts; {@code mimetype} is stored as it is, as e-books and office files want it. */
  static byte[] zip(String... namesAndTexts) {
    Map<String, InputStream> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(
          namesAndTexts[i],
          new ByteArrayInputStream(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    return zip(files);
  }

  /** A ZIP of streams. */
  static byte[] zip(Map<String, InputStream> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, InputStream> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        byte[] stored = file.getKey().equals("mimetype") ? file.getValue().readAllBytes() : null;
        if (stored != null) {
          CRC32 sum = new CRC32();
          sum.update(stored);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(stored.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        if (stored != null) {
          zip.write(stored);
        } else {
          file.getValue().transferTo(zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A stream in GZ. */
  static byte[] gzip(InputStream content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      content.transferTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A TAR with one member, whose size may be another than it says. */
  static byte[] tar(String name, char kind, String said, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] tar = new byte[512 + (content.length + 511) / 512 * 512 + 1024];
    put(tar, 0, name);
    put(tar, 100, "0000644");
    put(tar, 124, said);
    put(tar, 148, "        ");
    tar[156] = (byte) kind;
    put(tar, 157, kind == '2' ? "/etc" : "");
    put(tar, 257, "ustar");
    put(tar, 263, "00");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i] & 0xFF;
    }
    put(tar, 148, String.format(java.util.Locale.ROOT, "%06o\0 ", sum));
    System.arraycopy(content, 0, tar, 512, content.length);
    return tar;
  }

  private static void put(byte[] tar, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, tar, at, bytes.length);
  }
}
