package org.postil.io.text.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTest {

  private static final String RUSSIAN =
      "Министр энергетики сообщила во вторник, что приливная плотина будет построена к тридцатому"
          + " году. Рыбаки обещают судиться до последнего.";

  private static final String ENGLISH =
      "The museum’s director said the “loan” had run out – and that Zoë was right.";

  private final EncodingDetector detector = new EncodingDetector();

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE", "UTF-32LE, UTF-32LE",
    "UTF-32BE, UTF-32BE", "windows-1251, windows-1251", "KOI8-R, KOI8-R", "ISO-8859-5, ISO-8859-5"
  })
  void russianIsRecognisedIn(String written, String detected) {
    assertEquals(detected, detect(RUSSIAN, written));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-8", "windows-1252, windows-1252", "UTF-16LE, UTF-16LE"})
  void englishWithTypographicQuotesIsRecognisedIn(String written, String detected) {
    assertEquals(detected, detect(ENGLISH, written));
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS", "EUC-JP", "ISO-2022-JP"})
  void japaneseIsRecognisedIn(String charset) {
    String text = "エネルギー大臣は火曜日、潮力発電所の建設を認可したと発表した。漁師たちは裁判で争う構えだ。";
    assertEquals(charset, detect(text, charset));
  }

  @Test
  void aFewOddBytesInALongEnglishTextAreWestern() {
    assertEquals(
        "windows-1252", detect(("All is well. ".repeat(2000) + "The café’s."), "windows-1252"));
  }

  @Test
  void frenchInLatin1IsReadAsItsWindowsSuperset() {
    String text =
        "Le musée a été fermé à cause de l'inondation, déclare la préfète générale aînée.";
    assertEquals("windows-1252", detect(text, "ISO-8859-1"));
  }

  @Test
  void utf8CutOffInTheMiddleOfACharacterIsUtf8() {
    byte[] bytes = "Zoë and Zoë".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertEquals("UTF-8", detector.detect(cut).charset().name());
  }

  @Test
  void utf8WithOneStrayByteIsStillUtf8() {
    byte[] bytes = "Zoë, Zoë, Zoë and x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0x92;
    assertEquals("UTF-8", detector.detect(bytes).charset().name());
  }

  @Test
  void overlongFormsAndSurrogatesAreNoUtf8() {
    byte[] overlong = {(byte) 0xC0, (byte) 0xAF, (byte) 0xE0, (byte) 0x80, (byte) 0xAF};
    assertEquals(0, Utf8Census.of(overlong).sequences());
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0xBD};
    assertEquals(0, Utf8Census.of(surrogate).sequences());
  }

  @Test
  void theBasisIsTold() {
    assertEquals(
        "byte order mark", detector.detect("\uFEFFa".getBytes(StandardCharsets.UTF_8)).basis());
    assertEquals("plain ASCII", detector.detect("abc".getBytes(StandardCharsets.UTF_8)).basis());
    assertEquals("plain ASCII", detector.detect(new byte[0]).basis());
  }

  private String detect(String text, String charset) {
    return detector.detect(text.getBytes(Charset.forName(charset))).charset().name();
  }
}
