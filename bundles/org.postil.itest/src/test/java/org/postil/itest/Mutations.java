package org.postil.itest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Spoils articles in the ways in which real files are spoilt, and in some worse ones. */
final class Mutations {

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1252"),
          Charset.forName("windows-1251"),
          Charset.forName("Shift_JIS"));

  private static final List<String> ODDITIES =
      List.of(
          "\uD83D\uDE80\uD83C\uDFFD",
          "\u200D\u200B\uFEFF",
          "\u202E\u05D3\u05D5\u05D3 \u05DC\u05D5\u05D9\u202C",
          "\u0645\u062D\u0645\u062F",
          "e\u0301\u0327",
          "\u0000\u0001\u001B[31m",
          "\r\r\n\n\u2028\u0085",
          "`` '' \u201C\u2018\u00AB\u2039",
          "99999999999999999999-99-99 31/02/2025 12:61",
          "\uD800 \uDC00");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** One to four changes to an article. */
  byte[] mutate(String article) {
    int from = random.nextInt(Math.max(1, article.length() / 2));
    String text =
        article.substring(from, Math.min(article.length(), from + 200 + random.nextInt(900)));
    for (int i = random.nextInt(3); i >= 0; i--) {
      text = mutateText(text);
    }
    byte[] bytes = text.getBytes(CHARSETS.get(random.nextInt(10) < 7 ? 0 : random.nextInt(6)));
    return random.nextInt(3) == 0 ? mutateBytes(bytes) : bytes;
  }

  private String mutateText(String text) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.replace(' ', '\u00A0');
      case 2 -> text.replace("\n", "");
      case 3 -> text.replace(" ", "").repeat(3);
      case 4 -> " \n\t".repeat(random.nextInt(40));
      case 5 -> text.toUpperCase(java.util.Locale.ROOT);
      case 6 -> new StringBuilder(text).reverse().toString();
      default ->
          text.substring(0, at)
              + ODDITIES.get(random.nextInt(ODDITIES.size()))
              + text.substring(at);
    };
  }

  private byte[] mutateBytes(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte each : bytes) {
      switch (random.nextInt(200)) {
        case 0 -> out.write(random.nextInt(256));
        case 1 -> out.write(each ^ (1 << random.nextInt(8)));
        case 2 -> {
          // This byte is lost.
        }
        default -> out.write(each);
      }
    }
    return out.toByteArray();
  }
}
