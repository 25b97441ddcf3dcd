package org.postil.io.standoff.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

/** Random documents go out and come back: the same layer, and nothing lost but what is reported. */
class RandomRoundTripTest {

  private static final List<StandoffFormat> FORMATS =
      List.of(
          new PubAnnotationFormat(),
          new BdocFormat(),
          new WebAnnotationFormat(),
          new GateFormat(),
          new TeiFormat(),
          new NifFormat());
  private static final Set<String> EXPECTED = Set.of("zones left out");
  private static final List<String> PIECES =
      List.of(
          "Mara ", "🚢", "שלום ", "مرحبا ", "é", "\n\n", "\t", "<&\"'>", "\\", "Oslo. ", "𝒳", "ﬁ",
          " ");

  @Test
  void overlapNestingEmojiAndRightToLeftTextSurvive() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      check(random(seed, 200, 40), seed);
    }
  }

  @Test
  void anEmptyTextAndTextWithoutSpansSurvive() throws IOException {
    for (String text : List.of("", " ", "Mara")) {
      Document document = Articles.of("plain", text, "2024-06-14");
      check(new AnnotatedDocument(document, List.of()), 0);
    }
  }

  @Test
  void tenThousandSpansSurvive() throws IOException {
    check(random(1, 4000, 10_000), 1);
  }

  private static void check(AnnotatedDocument document, long seed) throws IOException {
    for (StandoffFormat format : FORMATS) {
      String where = format.format() + " with seed " + seed;
      MemoryTarget target = new MemoryTarget();
      ExportWriter writer = format.open(target, ExportOptions.defaults());
      writer.write(document);
      writer.close();
      assertTrue(
          EXPECTED.containsAll(writer.losses().losses().keySet()),
          where + " lost " + writer.losses().losses());
      String name = target.files().keySet().iterator().next();
      ImportedDocument back =
          Imported.by(format, new MemorySource(name, target.files().get(name))).documents().get(0);
      assertEquals(document.document().text(), back.document().text(), where);
      assertEquals(document.document().metadata(), back.document().metadata(), where);
      assertEquals(prints(document.layers()), prints(back.gold()), where);
    }
  }

  private static List<String> prints(List<Layer> layers) {
    return layers.stream().map(Layer::fingerprint).toList();
  }

  private static AnnotatedDocument random(long seed, int pieces, int spans) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    Document document = Articles.of("random/" + seed, text.toString(), "2024-06-14");
    GoldLayer gold = new GoldLayer();
    List<GoldSpan> made = new ArrayList<>();
    for (int i = 0; i < spans; i++) {
      int begin = boundary(text, random.nextInt(text.length()));
      int end = boundary(text, Math.min(text.length(), begin + random.nextInt(60)));
      String type = random.nextInt(4) == 0 ? "lab.Find" : TypeNames.ENTITY;
      GoldSpan span = gold.add(type, Math.min(begin, end), Math.max(begin, end));
      span.set("label", "L" + random.nextInt(3)).set("confidence", random.nextInt(5) / 4.0);
      if (type.equals("lab.Find")) {
        span.set("note", "n" + i).set("sure", random.nextBoolean());
        span.set("fragments", begin + " " + end + ";" + end + " " + end);
        span.set("twin", made.isEmpty() ? null : made.get(random.nextInt(made.size())));
      }
      made.add(span);
    }
    return new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
  }

  private static int boundary(StringBuilder text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }
}
