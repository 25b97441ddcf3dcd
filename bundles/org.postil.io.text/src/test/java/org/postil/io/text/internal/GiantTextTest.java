package org.postil.io.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.ZoneKind;

/** Sizes that nobody writes but somebody imports. */
class GiantTextTest {

  private static final int BYTES = 4 << 20;

  @Test
  void oneGiantLineIsOneParagraph() throws IOException {
    for (String unit : List.of("The barrage opened on Tuesday. ", "a", "\"", "`", "é", "Name * ")) {
      Document document = giant(unit);
      assertEquals(1, document.zones().size(), unit);
      assertEquals(ZoneKind.PARAGRAPH, document.zones().get(0).kind(), unit);
    }
  }

  @Test
  void plainAsciiTakesOneRunHoweverLong() throws IOException {
    assertEquals(1, giant("The barrage opened on Tuesday.\n").original().offsets().runs());
  }

  @Test
  void moreLinesThanAnArticleHasEndInOneZone() throws IOException {
    Document document = giant("a\n");
    assertEquals(1_000_000, document.zones().size());
    assertTrue(
        document.zones().get(999_999).end() > document.zones().get(999_998).end() + 1_000_000);
  }

  private static Document giant(String unit) throws IOException {
    byte[] bytes = unit.getBytes(StandardCharsets.UTF_8);
    return new MemorySource(
            "giant", unit.repeat(BYTES / bytes.length).getBytes(StandardCharsets.UTF_8))
        .read();
  }
}
