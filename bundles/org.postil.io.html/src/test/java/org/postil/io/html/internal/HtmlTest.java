package org.postil.io.html.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Importer;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class HtmlTest {

  @Test
  void theArticleIsTextAndTheRestBoilerplate() throws IOException {
    Document news = read(new HtmlImporter(), "news.html", Pages.NEWS);
    assertEquals(List.of("Harbour bridge reopens"), zones(news, ZoneKind.TITLE));
    assertEquals(List.of("What comes next"), zones(news, ZoneKind.HEADING));
    List<String> paragraphs = zones(news, ZoneKind.PARAGRAPH);
    assertEquals(3, paragraphs.size(), paragraphs.toString());
    assertTrue(paragraphs.get(1).contains("and cyclists have a lane"), paragraphs.toString());
    assertEquals("Cost | 40 million", paragraphs.get(2));
    assertEquals(List.of("Trams: every ten minutes", "Buses: line 7"), zones(news, ZoneKind.ITEM));
    String around = String.join("\n", zones(news, ZoneKind.BOILERPLATE));
    for (String each : List.of("Home", "By Mara Linde", "Share", "Read more", "First!", "©")) {
      assertTrue(around.contains(each), each + " in " + around);
    }
    assertFalse(news.text().contains("nseen"));
  }

  @Test
  void metadataIsReadFromJsonLdAndMetaElements() throws IOException {
    Document news = read(new HtmlImporter(), "news.html", Pages.NEWS);
    assertEquals("Harbour bridge reopens", news.metadata().title());
    assertEquals("Northwire", news.metadata().source());
    assertEquals("en-GB", news.metadata().language());
    assertEquals("2024-06-14T08:30:00+02:00", news.metadata().published().orElseThrow().value());
    assertEquals("Mara Linde, Ole Dahl", news.metadata().other().get("author"));
  }

  @Test
  void paragraphsVoteWhereThePageDoesNotSay() throws IOException {
    Document bare = read(new HtmlImporter(), "bare.html", Pages.BARE);
    assertEquals(3, zones(bare, ZoneKind.PARAGRAPH).size());
    assertEquals(List.of("Start", "One Two Three"), zones(bare, ZoneKind.BOILERPLATE));
  }

  @Test
  void anEncodingThatLiesDoesNoHarm() throws IOException {
    String page = "<html><head><meta charset='%s'></head><body><p>Smørbrød café</p></body></html>";
    for (String[] lie :
        new String[][] {
          {"utf-8", "windows-1252"}, {"iso-8859-1", "UTF-8"}, {"no-such", "windows-1252"}
        }) {
      byte[] bytes = page.formatted(lie[0]).getBytes(Charset.forName(lie[1]));
      Imported imported = Imported.by(new HtmlImporter(), new MemorySource("lie.html", bytes));
      assertEquals("Smørbrød café", imported.documents().get(0).document().text(), lie[0]);
    }
  }

  @Test
  void deeplyNestedPagesAreRead() throws IOException {
    String deep = "<html><body>" + "<div>".repeat(200_000) + "<p>At the bottom of it all.</p>";
    assertTrue(read(new HtmlImporter(), "deep.html", deep).text().contains("At the bottom"));
  }

  @Test
  void markdownHasZonesAndFrontMatter() throws IOException {
    Document note =
        read(
            new MarkdownImporter(),
            "note.md",
            "---\ntitle: \"A note\"\ndate: 2024-06-14\nauthor: Mara\n---\n# A *note*\n\nOn ships & seas.\nStill.\n\n"
                + "## More\n\n1. one\n2. two\n");
    assertEquals(List.of("A note"), zones(note, ZoneKind.TITLE));
    assertEquals(List.of("On ships & seas. Still."), zones(note, ZoneKind.PARAGRAPH));
    assertEquals(List.of("one", "two"), zones(note, ZoneKind.ITEM));
    assertEquals("2024-06-14", note.metadata().published().orElseThrow().value());
    assertEquals("Mara", note.metadata().other().get("author"));
  }

  @Test
  void pagesShowEverySpanAndNothingRuns() throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new HtmlExporter().open(target, ExportOptions.defaults())) {
      writer.write(Annotations.of(Articles.news()));
      writer.write(
          Annotations.random(
              Articles.of("evil", "<script>alert(1)</script> & \"so\"", "2024-06-14"), 7));
    }
    org.jsoup.nodes.Document page = Jsoup.parse(target.text("elster/bridge.html"));
    assertTrue(page.select("mark[title*=PER]").text().contains("Ingrid Solvang"));
    assertTrue(page.select("mark[title*=2024-06-14]").text().contains("June 14, 2024"));
    org.jsoup.nodes.Document evil = Jsoup.parse(target.text("evil.html"));
    assertTrue(evil.select("script").isEmpty());
    assertTrue(evil.text().contains("<script>alert(1)</script>"));
    assertTrue(target.text("index.html").contains("./elster/bridge.html"));
  }

  @Test
  void pagesAreRecognisedByContentAndByName() {
    HtmlImporter importer = new HtmlImporter();
    assertTrue(importer.recognises(new MemorySource("x.dat", Pages.NEWS).candidate()) > 80);
    assertTrue(
        importer.recognises(new MemorySource("x.htm", "bare").candidate()) > Importer.BY_NAME);
    assertEquals(Importer.NO, importer.recognises(new MemorySource("x.txt", "bare").candidate()));
  }

  private static Document read(Importer importer, String name, String content) throws IOException {
    return Imported.by(importer, new MemorySource(name, content)).documents().get(0).document();
  }

  private static List<String> zones(Document document, ZoneKind kind) {
    return document.zones().stream()
        .filter(zone -> zone.kind() == kind)
        .map(zone -> document.text().substring(zone.begin(), zone.end()))
        .toList();
  }
}
