package org.postil.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/** Makes documents for tests. Each block between blank lines becomes a paragraph. */
public final class Articles {

  private static final String NEWS =
      """
      Harbour bridge reopens after eleven months

      PORT ELSTER, June 14, 2024 - Mayor Ingrid Solvang reopened the harbour bridge on Friday, \
      nearly a year after the ferry Calypso struck its northern pier.

      "We promised to be done before summer, and we kept our word," Ms. Solvang told reporters. \
      The repair cost $41 million, according to the Elster Roads Authority.

      Dr. Tomás Iglesias of the University of Varn criticised the plan. He said the city had \
      ignored a report from March 2019, and that two more years of work would be needed.

      - Traffic on the A7 fell by 18 percent last winter.
      - The Calypso returns to service next Monday.""";

  private static final String FOOTER = "Share this article\nLeave a comment, Anna Berg says hello";

  private Articles() {}

  /**
   * A document of paragraphs.
   *
   * @param text its text: LF line ends, no control characters
   * @return a document published on 2024-06-14
   */
  public static Document of(String text) {
    return of("test", text, "2024-06-14");
  }

  /**
   * A document of paragraphs.
   *
   * @param id identifier
   * @param text its text: LF line ends, no control characters
   * @param creationTime ISO 8601 date or date-time
   * @return the document
   */
  public static Document of(String id, String text, String creationTime) {
    return withZones(id, text, creationTime, paragraphs(text));
  }

  /**
   * A document with zones of the caller's choice.
   *
   * @param id identifier
   * @param text its text: LF line ends, no control characters
   * @param creationTime ISO 8601 date or date-time
   * @param zones the zones
   * @return the document
   */
  public static Document withZones(String id, String text, String creationTime, List<Zone> zones) {
    CreationTime time = new CreationTime(creationTime, CreationTime.Basis.METADATA);
    Metadata metadata = new Metadata("The Elster Post", null, "en", time, Map.of());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(id, text, zones, metadata, original(text, bytes));
  }

  /**
   * An invented news article with a title, names, dates, a quotation, list items and a comment form
   * at the end that is marked as boilerplate.
   *
   * @return the document
   */
  public static Document news() {
    String text = NEWS + "\n\n" + FOOTER + "\n";
    List<Zone> zones = new ArrayList<>(paragraphs(NEWS));
    Zone first = zones.get(0);
    zones.set(0, new Zone(ZoneKind.TITLE, first.begin(), first.end()));
    int footer = text.indexOf(FOOTER);
    zones.add(new Zone(ZoneKind.BOILERPLATE, footer, footer + FOOTER.length()));
    return withZones("elster/bridge", text, "2024-06-14", zones);
  }

  /**
   * Text that has broken annotators before: empty, blank, emoji, right-to-left, lone punctuation, a
   * very long token, and more.
   *
   * @return texts by what is odd about them
   */
  public static Map<String, String> oddTexts() {
    Map<String, String> odd = new LinkedHashMap<>();
    odd.put("empty", "");
    odd.put("blank", " \n\n\t \n");
    odd.put("one letter", "a");
    odd.put("lone punctuation", ". , \" ' “ ” ( ) … - — $ % ? !");
    odd.put("unbalanced quotation marks", "\"“‘ she said \" no ” \n\n\" again");
    odd.put("emoji", "👩‍🚀 Ada Lovelace 🚀 flew on 12 May 2021 👍🏽🇳🇴. \"Wow 😀\", she said.");
    odd.put("right-to-left", "قال محمد العلي يوم 5 مايو 2020: «سنعود». שלום, said Noa Barak.");
    odd.put(
        "combining and zero-width",
        "Zoe\u0301 Mu\u0308ller\u200d met\u200b José\ufeff in 2\u0301019.");
    odd.put("very long token", "x".repeat(50_000) + " ended in 2019.");
    odd.put("digits without end", "1".repeat(5_000) + "/" + "9".repeat(5_000) + "-2020");
    odd.put("open brackets", "(".repeat(2_000) + "\"".repeat(2_000));
    odd.put("one word a line", "On\nMonday\nMaria\nSilva\nsaid\nno\n".repeat(200));
    odd.put("no space", "Mondaymariasilvasaid\"no\"in2019,on3May");
    odd.put("markup", "<p>Mary &amp; John</p> met in <b>2018</b> ${x} {{y}} \\n %s");
    return odd;
  }

  private static List<Zone> paragraphs(String text) {
    List<Zone> zones = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int blank = text.indexOf("\n\n", from);
      int to = blank < 0 ? text.length() : blank;
      if (!text.substring(from, to).isBlank()) {
        zones.add(new Zone(ZoneKind.PARAGRAPH, from, to));
      }
      from = to + 1;
    }
    return zones;
  }

  private static Original original(String text, byte[] bytes) {
    OffsetMap.Builder offsets = OffsetMap.builder();
    int at = 0;
    for (int i = 0; i < text.length(); ) {
      int units = Character.charCount(text.codePointAt(i));
      int length = text.substring(i, i + units).getBytes(StandardCharsets.UTF_8).length;
      offsets.add(at, units, length / units);
      at += length;
      i += units;
    }
    return new Original("test", "UTF-8", bytes, offsets.build(bytes.length), List.of());
  }
}
