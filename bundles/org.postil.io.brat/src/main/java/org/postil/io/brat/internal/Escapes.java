package org.postil.io.brat.internal;

/** A value of any kind on one line. */
final class Escapes {

  private Escapes() {}

  static String write(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\r", "\\r");
  }

  static String read(String line) {
    StringBuilder value = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        value.append(
            switch (next) {
              case 'n' -> "\n";
              case 't' -> "\t";
              case 'r' -> "\r";
              case '\\' -> "\\";
              default -> "\\" + next;
            });
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }
}
