package org.postil.io.standoff.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class BdocEncodingTest {

  private static final Map<String, String> EXTENSIONS =
      Map.of("json", "bdocjs", "yaml", "bdocym", "msgpack", "bdocmp");

  @Test
  void everyEncodingHoldsTheSame() throws IOException {
    for (String text : Articles.oddTexts().values()) {
      check(Annotations.random(Articles.of("odd", text, "2024-06-14"), 11));
    }
    check(Annotations.of(Articles.news()));
  }

  private static void check(AnnotatedDocument document) throws IOException {
    List<Layer> first = List.of();
    for (String encoding : List.of("json", "yaml", "msgpack")) {
      MemoryTarget target = new MemoryTarget();
      ExportOptions options = new ExportOptions(Set.of(), Map.of("encoding", encoding));
      try (ExportWriter writer = new BdocFormat().open(target, options)) {
        writer.write(document);
      }
      String name = document.document().id() + "." + EXTENSIONS.get(encoding);
      MemorySource file = new MemorySource(name, target.files().get(name));
      assertTrue(new BdocFormat().recognises(file.candidate()) > Importer.BY_NAME, encoding);
      ImportedDocument back = Imported.by(new BdocFormat(), file).documents().get(0);
      assertEquals(document.document().text(), back.document().text(), encoding);
      assertEquals(document.document().metadata(), back.document().metadata(), encoding);
      first = encoding.equals("json") ? back.gold() : first;
      assertEquals(prints(first), prints(back.gold()), encoding);
    }
  }

  private static List<String> prints(List<Layer> layers) {
    return layers.stream().map(Layer::fingerprint).toList();
  }

  @Test
  void aFileOfGatenlpIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MessagePacker pack = MessagePack.newDefaultPacker(bytes)) {
      pack.packString("sm2")
          .packString("p")
          .packString("🚢 Mara left")
          .packString("")
          .packMapHeader(0);
      pack.packInt(1).packString("").packInt(2).packInt(1);
      pack.packString("Person").packInt(2).packInt(6).packInt(0);
      pack.packMapHeader(1).packString("rule").packArrayHeader(2).packInt(1).packString("a");
    }
    MemorySource file = new MemorySource("a.bdocmp", bytes.toByteArray());
    ImportedDocument read = Imported.by(new BdocFormat(), file).documents().get(0);
    assertEquals("🚢 Mara left", read.document().text());
    assertEquals(3, read.gold().get(0).spans().get(0).begin());
    assertEquals(7, read.gold().get(0).spans().get(0).end());
  }

  @Test
  void yamlAsPeopleWriteItIsRead() throws IOException {
    String yaml =
        "text: Mara left\noffset_type: j\nannotation_sets:\n  '':\n    annotations:\n"
            + "    - {type: Person, start: 0, end: 4, id: 1, features: {rule: one}}\n";
    MemorySource file = new MemorySource("a.bdocym", yaml);
    ImportedDocument read = Imported.by(new BdocFormat(), file).documents().get(0);
    assertEquals("imported.Person", read.gold().get(0).spans().get(0).type());
    assertEquals("one", read.gold().get(0).spans().get(0).string("rule").orElseThrow());
  }

  @Test
  void filesThatLieOrNestWithoutEndAreRefused() throws IOException {
    for (byte[] bytes :
        List.of(
            packed(0xDB, 0x7F, 0xFF, 0xFF, 0xFF), // A text of two gigabytes.
            packed(0xA1, 'p', 0xDD, 0x7F, 0xFF, 0xFF, 0xFF), // An array of as many values.
            packed(0x91, 0x91, 0x91),
            nested(),
            ("text: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
            "text: *a\nfeatures: &a [*a, *a]\n: :".getBytes(StandardCharsets.UTF_8))) {
      assertThrows(
          ImportException.class,
          () -> Imported.by(new BdocFormat(), new MemorySource("a.bdocmp", bytes)));
    }
  }

  private static byte[] nested() {
    byte[] bytes = new byte[100_000];
    java.util.Arrays.fill(bytes, (byte) 0x91);
    System.arraycopy(packed(), 0, bytes, 0, 4);
    return bytes;
  }

  private static byte[] packed(int... more) {
    byte[] bytes = new byte[4 + more.length];
    bytes[0] = (byte) 0xA3;
    System.arraycopy("sm2".getBytes(StandardCharsets.US_ASCII), 0, bytes, 1, 3);
    for (int i = 0; i < more.length; i++) {
      bytes[4 + i] = (byte) more[i];
    }
    return bytes;
  }

  @Test
  void anEncodingThatThereIsNotIsRefused() {
    ExportOptions options = new ExportOptions(Set.of(), Map.of("encoding", "xml"));
    IOException e =
        assertThrows(IOException.class, () -> new BdocFormat().open(new MemoryTarget(), options));
    assertTrue(String.valueOf(e.getMessage()).contains("json, yaml or msgpack"));
  }
}
