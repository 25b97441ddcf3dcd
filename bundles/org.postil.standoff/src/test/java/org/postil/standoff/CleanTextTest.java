package org.postil.standoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

class CleanTextTest {

  @Test
  void cleanTextIsLeftAlone() {
    CleanText clean = CleanText.of("a\tb\n🚢");
    assertEquals("a\tb\n🚢", clean.text());
    assertFalse(clean.isChanged());
  }

  @Test
  void everyLineEndBecomesLf() {
    assertEquals("a\nb\nc\nd\n", CleanText.of("a\r\nb\rc\nd\u2028").text());
  }

  @Test
  void offsetsFollow() {
    String raw = "a\r\nb\u0000c\fd";
    CleanText clean = CleanText.of(raw);
    assertEquals("a\nbc d", clean.text());
    assertEquals('b', clean.text().charAt(clean.offset(raw.indexOf('b'))));
    assertEquals('d', clean.text().charAt(clean.offset(raw.indexOf('d'))));
    assertEquals(clean.text().length(), clean.offset(raw.length()));
  }

  @Test
  void changesAreNoted() {
    Document document = document("x\u0007y\uD83D");
    assertEquals("xy\uFFFD", document.text());
    assertEquals(
        List.of(
            new TextChange(1, "\u0007", "", "control character"),
            new TextChange(2, "U+D83D", "\uFFFD", "unpaired surrogate")),
        document.original().changes());
  }

  @Test
  void theWayBackLeadsToTheSameCharacters() {
    Document document = document("é\r\n🚢 \u0001ø.");
    byte[] bytes = document.original().bytes();
    for (String each : List.of("é", "🚢", "ø", ".")) {
      int at = document.text().indexOf(each);
      int from = document.original().offsets().byteOffset(at);
      int to = document.original().offsets().byteOffset(at + each.length());
      assertEquals(each, new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
  }

  @Test
  void stretchesBetweenBlankLinesAreParagraphs() {
    assertEquals(
        List.of(new Zone(ZoneKind.PARAGRAPH, 1, 4), new Zone(ZoneKind.PARAGRAPH, 8, 9)),
        document("\na\nb\n \n\nc").zones());
  }

  private static Document document(String raw) {
    return CleanText.of(raw).document("id", "here", List.of(), Metadata.NONE);
  }
}
