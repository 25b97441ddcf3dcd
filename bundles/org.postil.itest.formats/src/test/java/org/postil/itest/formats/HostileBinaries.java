package org.postil.itest.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** Hostile archives, office files and PDFs, files cut off, and files with another's extension. */
final class HostileBinaries {

  /** More than any budget allows for so few packed bytes, less than a disk holds. */
  private static final long BOMB = 100L << 20;

  private final List<Hostile> files = new ArrayList<>();

  private HostileBinaries() {}

  static List<Hostile> files() {
    HostileBinaries binaries = new HostileBinaries();
    binaries.slips();
    binaries.bombs();
    binaries.nested();
    binaries.pdfs();
    binaries.cutOff();
    binaries.misnamed();
    return binaries.files;
  }

  private void slips() {
    String[] names = {
      "../../escaped.txt",
      "/escaped.txt",
      "..\\..\\escaped.txt",
      "C:\\escaped.txt",
      "a/../../escaped.txt",
      "a\u0000b.txt",
      "...",
      "escaped.txt/",
      "\u202Etxt.exe"
    };
    String[] zip = new String[2 * names.length];
    for (int i = 0; i < names.length; i++) {
      zip[2 * i] = names[i];
      zip[2 * i + 1] = "A text that came from " + i + " and must not leave the archive.";
      add("slip" + i + ".tar", Packing.tar(names[i], '0', "00000000020", "A text that left"));
    }
    add("slip.zip", Packing.zip(zip));
    add("slip.docx", Packing.zip(zip));
    add("link.tar", Packing.tar("link", '2', "00000000000", ""));
    add("size.tar", Packing.tar("a.txt", '0', "77777777777", "Mara"));
    add("name.tar", Packing.tar("a", 'L', "77777777777", "Mara"));
    add("pax.tar", Packing.tar("a", 'x', "00000000020", "99 path=../../x\n"));
  }

  private void bombs() {
    for (String end : List.of("txt", "jsonl", "conllu")) {
      add("bomb-" + end + ".zip", Packing.zip(Map.of("a." + end, zeros("text\n"))));
    }
    add("bomb.txt.gz", Packing.gzip(zeros("")));
    add("bomb.jsonl.gz", Packing.gzip(zeros("{\"text\":\"")));
    add("bomb.tgz", Packing.gzip(tarBomb()));
    add("bomb.warc.gz", Packing.gzip(zeros("WARC/1.0\r\nContent-Length: 2000000000\r\n\r\n")));
    Map<String, InputStream> many = new LinkedHashMap<>();
    for (int i = 0; i < 3_000; i++) {
      many.put(i + ".txt", new ByteArrayInputStream(new byte[0]));
    }
    add("many.zip", Packing.zip(many));
    officeBomb("docx", "word/document.xml", Honest.docx("", "x"));
    officeBomb("xlsx", "xl/worksheets/sheet1.xml", Honest.xlsx("", "x"));
    officeBomb("odt", "content.xml", Honest.odt("", "x"));
    officeBomb("epub", "c.xhtml", Honest.epub("", "x"));
    add(
        "inception-bomb.zip",
        Packing.zip(Map.of("exportedproject1.json", zeros("{\"name\":\"a\",\"x\":\""))));
  }

  /** The same file with a part that begins as it did and goes on for ever. */
  private void officeBomb(String end, String part, byte[] honest) {
    Map<String, InputStream> parts = new LinkedHashMap<>();
    try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(honest))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = entry.getName().equals(part) ? text.lastIndexOf(">x<") + 1 : 0;
        parts.put(
            entry.getName(),
            at > 0 ? spaces(text.substring(0, at)) : new ByteArrayInputStream(bytes));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    add("bomb." + end, Packing.zip(parts));
  }

  private static InputStream zeros(String beginning) {
    return Repeated.after(beginning, "\u0000", BOMB);
  }

  private static InputStream spaces(String beginning) {
    return Repeated.after(beginning, "word ", BOMB);
  }

  private static InputStream tarBomb() {
    byte[] header = Arrays.copyOf(Packing.tar("a.txt", '0', "00620000000", ""), 512);
    return new SequenceInputStream(new ByteArrayInputStream(header), zeros(""));
  }

  private void nested() {
    byte[] inner = Packing.zip("a.txt", "Mara Linde left Port Elster.");
    for (int i = 0; i < 50; i++) {
      inner = Packing.zip(Map.of("in.zip", new ByteArrayInputStream(inner)));
    }
    add("nested.zip", inner);
    byte[] gz = "Mara".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 50; i++) {
      gz = Packing.gzip(new ByteArrayInputStream(gz));
    }
    add("nested.gz", gz);
    byte[] bomb = Packing.zip(Map.of("a.txt", zeros("")));
    Map<String, InputStream> wide = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      wide.put(i + ".zip", new ByteArrayInputStream(bomb));
    }
    add("wide.zip", Packing.zip(wide));
  }

  private void pdfs() {
    String pages = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    String end = "trailer<</Root 1 0 R>>\n%%EOF";
    add(
        "loop.pdf",
        pages
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>endobj\n"
            + end);
    add("loop-self.pdf", pages + "2 0 obj 2 0 R endobj\n" + end);
    add("count.pdf", pages + "2 0 obj<</Type/Pages/Kids[]/Count 2000000000>>endobj\n" + end);
    add(
        "xref.pdf",
        "%PDF-1.4\nxref\n0 1\n0000000000 65535 f\ntrailer<</Prev 9>>\nstartxref\n9\n%%EOF");
    add("deep.pdf", "%PDF-1.4\n1 0 obj" + "[".repeat(100_000) + "endobj\n" + end);
    String page =
        pages
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0"
            + " R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0"
            + " R>>endobj\n";
    add(
        "form-loop.pdf",
        page
            + "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"
            + "/Length 5>>stream\n/X Do\nendstream endobj\n"
            + end);
    add("bomb.pdf", flate(page, Repeated.after("BT /F 9 Tf ", "(word) Tj ", BOMB), end));
    add("bomb-empty.pdf", flate(page, Repeated.after("", " ", BOMB), end));
  }

  private static byte[] flate(String page, InputStream content, String end) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      content.transferTo(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    String begin = page + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n";
    pdf.writeBytes(begin.getBytes(StandardCharsets.ISO_8859_1));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes(("\nendstream endobj\n" + end).getBytes(StandardCharsets.ISO_8859_1));
    return pdf.toByteArray();
  }

  private void cutOff() {
    Map<String, byte[]> whole = new LinkedHashMap<>();
    Honest.texts().forEach((name, text) -> whole.put(name, text.getBytes(StandardCharsets.UTF_8)));
    whole.put("a.odt", Honest.odt("", "Mara"));
    whole.put("a.docx", Honest.docx("", "Mara"));
    whole.put("a.xlsx", Honest.xlsx("", "Mara"));
    whole.put("a.epub", Honest.epub("", "Mara"));
    whole.put("a.zip", Packing.zip("a.txt", "Mara", "b.txt", "Oslo"));
    whole.put("a.txt.gz", Packing.gzip(Repeated.after("", "Mara ", 10_000)));
    whole.put("a.tar", Packing.tar("a.txt", '0', "00000000004", "Mara"));
    whole.forEach(
        (name, bytes) -> {
          for (int part = 1; part < 4; part++) {
            add("cut" + part + "-" + name, Arrays.copyOf(bytes, bytes.length * part / 4));
          }
        });
  }

  private void misnamed() {
    contents().forEach((name, bytes) -> add(name + ".none", bytes));
  }

  /** Every content under the name of every format. */
  static List<Hostile> misnamed(List<String> extensions) {
    HostileBinaries binaries = new HostileBinaries();
    for (String extension : extensions) {
      contents().forEach((name, bytes) -> binaries.add(name + "." + extension, bytes));
    }
    return binaries.files;
  }

  private static Map<String, byte[]> contents() {
    byte[] noise = new byte[5000];
    new Random(42).nextBytes(noise);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("noise", noise);
    contents.put("picture", bytes("\u0089PNG\r\n\u001A\n"));
    contents.put("ole", bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"));
    contents.put("word", Honest.docx("", "Mara"));
    contents.put("empty", new byte[0]);
    return contents;
  }

  /** A signature, then nothing but zeros. */
  private static byte[] bytes(String signature) {
    return Arrays.copyOf(signature.getBytes(StandardCharsets.ISO_8859_1), 5000);
  }

  private void add(String name, String text) {
    add(name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void add(String name, byte[] bytes) {
    files.add(new Hostile(name, () -> new ByteArrayInputStream(bytes)));
  }
}
