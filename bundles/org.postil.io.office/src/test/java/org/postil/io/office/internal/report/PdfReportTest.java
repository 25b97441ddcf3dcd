package org.postil.io.office.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.MemoryTarget;

class PdfReportTest {

  @Test
  void itHoldsTitleFactsLegendTextLabelsAndWhatIsNotShown() throws IOException {
    Written report = Written.of(Annotations.of(Articles.news()));
    String text = report.text();
    for (String expected :
        List.of(
            "elster/bridge",
            "The Elster Post",
            "2024-06-14",
            "entity PER 1",
            "timex DATE 1",
            "Ingrid Solvang PER",
            "criticised the plan",
            "Not shown",
            "relations not drawn: 1",
            "elster/bridge · 1 / 1")) {
      assertTrue(text.contains(expected), () -> expected + " is not in: " + text);
    }
    assertEquals(1, report.losses().get("relations not drawn"));
  }

  @Test
  void everySpanIsAHighlightThatSaysWhatItIs() throws IOException {
    List<String> contents = Written.of(Annotations.of(Articles.news())).highlights();
    assertEquals(4, contents.size(), contents::toString);
    assertTrue(contents.contains("entity PER (gold)"), contents::toString);
    assertTrue(contents.contains("timex DATE 2024-06-14 (gold)"), contents::toString);
  }

  @Test
  void accentsAndOtherScriptsAreDrawnInTheirOrder() throws IOException {
    Written report =
        Written.of(
            bare("Zoë Müller und Łukasz e\u0301t Ωμέγα Чехов said: שלום (עולם), then left."));
    assertTrue(report.text().contains("Zoë Müller und Łukasz ét Ωμέγα Чехов said:"), report::text);
    assertTrue(report.text().contains("שלום"), report::text);
    assertTrue(report.text().contains("עולם"), report::text);
    assertTrue(report.text().contains("then left."), report::text);
    assertFalse(report.losses().keySet().toString().contains("boxes"), report.losses()::toString);
  }

  @Test
  void whatTheFontDoesNotHaveIsABoxAndReported() throws IOException {
    Written report = Written.of(bare("The 🚢 left 東京."));
    assertTrue(report.text().contains("The \u25A1 left \u25A1\u25A1."), report::text);
    assertEquals(
        1,
        report
            .losses()
            .get(
                "characters drawn as boxes, since the font has none of block"
                    + " TRANSPORT_AND_MAP_SYMBOLS"));
  }

  @Test
  void textThatBreaksReadersAndTenThousandSpansAreWritten() throws IOException {
    for (String text : Articles.oddTexts().values()) {
      assertTrue(Written.of(Annotations.random(Articles.of(text), 3)).pages() > 0);
    }
    Document document = Articles.of("word ".repeat(10_000));
    GoldLayer gold = new GoldLayer();
    for (int i = 0; i < 10_000; i++) {
      gold.add(TypeNames.ENTITY, 5 * i, Math.min(5 * i + 14, 49_999)).set("label", "A" + i % 90);
    }
    Written report =
        Written.of(new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow())));
    assertTrue(report.pages() > 20, "pages: " + report.pages());
    assertTrue(report.highlights().size() >= 10_000);
    assertTrue(report.text().contains("and more labels"));
  }

  /** Forms of letters that stand alone, end, begin or go on a word have characters of their own. */
  @Test
  void arabicLettersAreJoinedFromRightToLeftAcrossEndsOfSpansToo() throws IOException {
    String text = "قال سلام (أمس): «مرحبا» 2024 Oslo.";
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 4, 6).set("label", "PER"); // Ends within the word, before an alef.
    Document document = Articles.of(text);
    Written report =
        Written.of(new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow())));
    Written whole = Written.of(bare(text));
    assertFalse(whole.losses().keySet().toString().contains("boxes"), whole.losses()::toString);
    // From left to right: meem alone, lam and alef in one, seen.
    assertTrue(whole.drawn().contains("\uFEE1\uFEFC\uFEB3"), whole::drawn);
    assertTrue(whole.drawn().contains("(\uFEB2\uFEE3\uFE83)"), whole::drawn);
    assertTrue(whole.drawn().contains("«\uFE8E\uFE92\uFEA3\uFEAE\uFEE3»"), whole::drawn);
    assertTrue(whole.drawn().contains("2024"), whole::drawn);
    // The lam, cut from its alef, still has the form of the middle.
    assertTrue(report.drawn().contains("\uFEE0\uFEB3"), report::drawn);
  }

  private static AnnotatedDocument bare(String text) {
    return new AnnotatedDocument(Articles.of(text), List.of());
  }

  private record Written(
      String text, String drawn, List<String> highlights, int pages, Map<String, Long> losses) {

    /** The characters of the glyphs in the order in which they are drawn. */
    private static String drawn(PDDocument pdf) throws IOException {
      StringBuilder drawn = new StringBuilder();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          drawn.append(glyph.getUnicode());
        }
      }.getText(pdf);
      return drawn.toString();
    }

    static Written of(AnnotatedDocument document) throws IOException {
      MemoryTarget target = new MemoryTarget();
      ExportWriter writer = new PdfExporter().open(target, ExportOptions.defaults());
      try (writer) {
        writer.write(document);
      }
      byte[] bytes = target.files().get(document.document().id() + ".pdf");
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        List<String> highlights = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
          for (PDAnnotation each : page.getAnnotations()) {
            highlights.add(each.getContents());
          }
        }
        String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        return new Written(
            text, drawn(pdf), highlights, pdf.getNumberOfPages(), writer.losses().losses());
      }
    }
  }
}
