package org.postil.io.text.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.postil.api.document.TextChange;
import org.postil.io.text.internal.RoundTrip;

class TextDecoderTest {

  private final TextDecoder decoder = new TextDecoder();

  @Test
  void everyLineEndBecomesLf() {
    DecodedText text = utf8("a\r\nb\rc\nd\r\r\ne\r");
    assertEquals("a\nb\nc\nd\n\ne\n", text.text());
    assertEquals(new LineEnds(1, 2, 3), text.lineEnds());
    assertEquals("CRLF 2, CR 3, LF 1", text.lineEnds().summary());
    assertTrue(text.changes().isEmpty());
  }

  @Test
  void anLfMapsToTheCrBeforeIt() {
    DecodedText text = utf8("a\r\nb");
    assertEquals(1, text.offsets().byteOffset(1));
    assertEquals(3, text.offsets().byteOffset(2));
    assertEquals(4, text.offsets().byteOffset(3));
  }

  @Test
  void controlCharactersAreLeftOutAndNoted() {
    DecodedText text = utf8("a\u0000\u0000b\u0007\u0085c\fd\u007F\uFFFEe");
    assertEquals("ab\nc de", text.text());
    assertEquals(
        java.util.List.of(
            new TextChange(1, "\u0000\u0000", "", "control character"),
            new TextChange(2, "\u0007", "", "control character"),
            new TextChange(2, "\u0085", "\n", "line separator"),
            new TextChange(4, "\f", " ", "control character"),
            new TextChange(6, "\u007F\uFFFE", "", "control character")),
        text.changes());
  }

  @Test
  void unicodeLineSeparatorsBecomeLf() {
    assertEquals("a\nb\nc", utf8("a\u2028b\u2029c").text());
  }

  @Test
  void bytesThatMeanNothingAreReplacedAndShown() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Zoë Zoë a".getBytes(StandardCharsets.UTF_8));
    bytes.write(0x92);
    bytes.write('b');
    DecodedText text = decoder.decode(bytes.toByteArray(), null, true);
    assertEquals("Zoë Zoë a\uFFFDb", text.text());
    assertEquals(
        new TextChange(9, "bytes 92", "\uFFFD", "undecodable bytes"), text.changes().get(0));
    assertEquals(12, text.offsets().byteOffset(10));
  }

  @Test
  void anUnpairedSurrogateIsReplaced() {
    byte[] bytes = {'a', 0, 0x3D, (byte) 0xD8, 'b', 0, 'c', 0, ' ', 0};
    DecodedText text = decoder.decode(bytes, StandardCharsets.UTF_16LE, true);
    assertEquals("a\uFFFDbc ", text.text());
    assertEquals(4, text.offsets().byteOffset(2));
  }

  @Test
  void anEmojiWithSkinToneKeepsItsOffsets() {
    String text = "a👏🏽b";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DecodedText decoded = decoder.decode(bytes, null, true);
    assertEquals(text, decoded.text());
    assertEquals(1, decoded.offsets().byteOffset(1));
    assertEquals(5, decoded.offsets().byteOffset(3));
    assertEquals(9, decoded.offsets().byteOffset(5));
  }

  @Test
  void theTextIsNotNormalised() {
    assertEquals("e\u0301 \uFB01 \u212B", utf8("e\u0301 \uFB01 \u212B").text());
  }

  @Test
  void everyCharsetOfThisJavaCanBeTraced() {
    String sample = "Zoë 12, naïve – Łódź Привет ليلى 大臣 한국 👏 x\r\ny";
    int checked = 0;
    for (Charset charset : Charset.availableCharsets().values()) {
      if (charset.canEncode() && !RoundTrip.stateful(charset)) {
        byte[] bytes = sample.getBytes(charset);
        DecodedText text = decoder.decode(bytes, charset, true);
        try {
          RoundTrip.check(
              text.text(), bytes, text.encoding().charset(), text.offsets(), text.changes());
        } catch (AssertionError e) {
          throw new AssertionError(charset + ": " + e.getMessage(), e);
        }
        checked++;
      }
    }
    assertTrue(checked > 50, "checked " + checked);
  }

  @Test
  void aStatefulEncodingIsReadInFull() {
    String text = "大臣は語った。OK";
    Charset charset = Charset.forName("ISO-2022-JP");
    DecodedText decoded = decoder.decode(text.getBytes(charset), charset, true);
    assertEquals(text, decoded.text());
  }

  @Test
  void anAskedForEncodingSkipsItsByteOrderMark() {
    byte[] bytes = "\uFEFFab".getBytes(StandardCharsets.UTF_16BE);
    assertEquals("ab", decoder.decode(bytes, StandardCharsets.UTF_16, true).text());
    assertEquals("ab", decoder.decode(bytes, StandardCharsets.UTF_16BE, true).text());
  }

  @Test
  void zeroBytesAloneAreNoText() {
    assertThrows(UnreadableTextException.class, () -> decoder.decode(new byte[4096], null, true));
  }

  private DecodedText utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DecodedText decoded = decoder.decode(bytes, StandardCharsets.UTF_8, true);
    RoundTrip.check(
        decoded.text(), bytes, StandardCharsets.UTF_8, decoded.offsets(), decoded.changes());
    return decoded;
  }
}
