package org.postil.io.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.io.ImportException;

/**
 * Damages articles in seeded ways; whatever comes in, offsets must be right or the source refused.
 */
class MutationTest {

  /** More with {@code -DargLine=-Dpostil.mutations=40000}. */
  private static final int ROUNDS = Integer.getInteger("postil.mutations", 4000);

  private static final List<String> TEXTS =
      List.of(
          "Barrage approved\n\nThe world`s first, she said: “It`s ours.”\n\n- one\n- two\n\nTags:\n",
          "Zoë Saether — £2.8 billion, €6 million… naïve façade\r\n\r\nLeave a Comment\r\nName *\r\n",
          "ليلى الحارثي رئيسة المكتب\nقالت إن المتحف سيعيد التماثيل\u200F.\n",
          "דנה לוי אמרה 👩\u200D🔬 שהסכר ייפתח ב-2031\n👏🏽👏🏽 🇴🇲\n",
          "Министр сказал: «Плотина откроется», но не назвал дату.\rВторой абзац\r\r",
          "大臣は火曜日に「開く」と語った。𠮷野家\u3000\n",
          "e\u0301te\u0301 \u1100\u1161 \uFB01 \u00AD \u2028 \u0085 tab\tend");

  private static final List<String> CHARSETS =
      List.of(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "UTF-32LE",
          "UTF-32BE",
          "windows-1252",
          "windows-1251",
          "ISO-8859-1",
          "Shift_JIS",
          "GB18030",
          "EUC-JP",
          "Big5",
          "windows-1256",
          "EUC-KR");

  @Test
  void damagedTextNeverBreaksAnOffset() {
    int refused = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      refused += survives(seed) ? 0 : 1;
    }
    assertTrue(refused * 4 < ROUNDS, refused + " of " + ROUNDS + " were refused");
  }

  private static boolean survives(int seed) {
    byte[] bytes = damaged(new Random(seed));
    try {
      Document document = new MemorySource("m", bytes.clone()).read();
      check(document, bytes);
      return true;
    } catch (ImportException e) {
      assertTrue(e.getMessage().startsWith("Cannot import [m.txt]: "), e.getMessage());
      return false;
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private static void check(Document document, byte[] bytes) {
    Original original = document.original();
    assertTrue(Arrays.equals(bytes, original.bytes()), "the bytes are kept");
    String text = document.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      assertTrue(allowed(text.codePointAt(i)), "character at " + i);
    }
    RoundTrip.check(
        text, bytes, Charset.forName(original.charset()), original.offsets(), original.changes());
    StringBuilder outside = new StringBuilder();
    int from = 0;
    for (Zone zone : document.zones()) {
      outside.append(text, from, zone.begin());
      from = zone.end();
      assertTrue(zone.begin() < zone.end(), "no zone is empty");
    }
    outside.append(text.substring(from));
    assertEquals("", visible(outside), "all that can be seen is in a zone");
  }

  private static String visible(CharSequence text) {
    return text.codePoints()
        .filter(
            point ->
                !Character.isWhitespace(point)
                    && !Character.isSpaceChar(point)
                    && point != 0x200B
                    && point != 0xFEFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean allowed(int point) {
    boolean control = Character.getType(point) == Character.CONTROL;
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point == '\n'
        || point == '\t'
        || !control && !surrogate && point < 0xFFFE
        || point > 0xFFFF;
  }

  private static byte[] damaged(Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int parts = 1 + random.nextInt(4);
    Charset charset = charset(random);
    for (int i = 0; i < parts; i++) {
      // One in eight is a mixture of encodings.
      Charset used = random.nextInt(8) == 0 ? charset(random) : charset;
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      out.writeBytes(text.repeat(1 + random.nextInt(3)).getBytes(used));
    }
    byte[] bytes = out.toByteArray();
    switch (random.nextInt(6)) {
      case 0 -> flip(bytes, random);
      case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 2 -> bytes = Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
      case 3 -> bytes = insert(bytes, random);
      case 4 -> bytes = marked(bytes, random);
      default -> {}
    }
    return bytes;
  }

  private static void flip(byte[] bytes, Random random) {
    for (int i = 0; i < 1 + bytes.length / 50; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
  }

  private static byte[] insert(byte[] bytes, Random random) {
    String[] odd = {
      "\u0000\u0000", "\uFFFE", "\u001B$B", "\r\r\n", "\u0007", "\uD83D", "\u2029", "`"
    };
    byte[] more = odd[random.nextInt(odd.length)].getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static byte[] marked(byte[] bytes, Random random) {
    byte[][] marks = {
      {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
      {(byte) 0xFF, (byte) 0xFE},
      {(byte) 0xFE, (byte) 0xFF},
      {(byte) 0xFF, (byte) 0xFE, 0, 0}
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(marks[random.nextInt(marks.length)]);
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private static Charset charset(Random random) {
    return Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
  }
}
