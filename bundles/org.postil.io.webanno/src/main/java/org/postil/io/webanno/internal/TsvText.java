package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.List;

/** How WebAnno TSV writes texts and values. */
final class TsvText {

  private static final String RESERVED = "\\[]|_;*";

  private TsvText() {}

  /** Splits at a separator that no backslash stands before. */
  static List<String> split(String cell, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length()) {
        part.append(c).append(cell.charAt(++i));
      } else if (c == separator) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char next = text.charAt(++i);
      plain.append(
          switch (next) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'b' -> '\b';
            default -> next;
          });
    }
    return plain.toString();
  }

  /** A value of a feature. */
  static String escapeValue(String value) {
    StringBuilder escaped = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean arrow = c == '-' && i + 1 < value.length() && value.charAt(i + 1) == '>';
      if (RESERVED.indexOf(c) >= 0 || arrow) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return lines(escaped.toString());
  }

  /** A sentence or a token. */
  static String escapeText(String text) {
    return lines(text.replace("\\", "\\\\"));
  }

  private static String lines(String text) {
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
  }
}
