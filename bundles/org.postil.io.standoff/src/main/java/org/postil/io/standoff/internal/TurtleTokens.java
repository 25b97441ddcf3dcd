package org.postil.io.standoff.internal;

import org.postil.api.io.ImportException;

/**
 * The tokens of a Turtle text. A literal comes as a quotation mark and its value, an IRI as {@code
 * <} and its value; the end as an empty token.
 */
final class TurtleTokens {

  private final String text;
  private int at;
  private String ahead;

  TurtleTokens(String text) throws ImportException {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.ahead = "";
    this.ahead = scan();
  }

  String peek() {
    return ahead;
  }

  String next() {
    String token = ahead;
    try {
      ahead = scan();
    } catch (ImportException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return token;
  }

  /** Takes a token if it is the one that is wanted. */
  boolean take(String wanted) {
    boolean same = ahead.equals(wanted);
    if (same) {
      next();
    }
    return same;
  }

  ImportException fault(String why) {
    long line =
        1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new ImportException("it is no Turtle near line " + line + ": " + why);
  }

  private String scan() throws ImportException {
    skipBlank();
    if (at >= text.length()) {
      return "";
    }
    char c = text.charAt(at);
    if (c == '<') {
      int end = text.indexOf('>', at);
      if (end < 0) {
        throw fault("an IRI has no end");
      }
      String iri = "<" + unescaped(text.substring(at + 1, end));
      at = end + 1;
      return iri;
    }
    if (c == '"' || c == '\'') {
      return literal(c);
    }
    if (text.startsWith("^^", at)) {
      at += 2;
      return "^^";
    }
    if (";,[]()".indexOf(c) >= 0 || c == '.' && !isDigit(at + 1)) {
      at++;
      return String.valueOf(c);
    }
    int from = at;
    while (at < text.length() && isName(at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at == from) {
      throw fault("expected no [" + c + "] here");
    }
    at = Math.min(at, text.length());
    return text.substring(from, at);
  }

  private void skipBlank() {
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private boolean isName(int i) {
    char c = text.charAt(i);
    boolean end = Character.isWhitespace(c) || ";,[]()<>\"'^#".indexOf(c) >= 0;
    // A dot belongs to a name only if the name goes on behind it.
    boolean dot =
        c == '.'
            && (i + 1 >= text.length()
                || Character.isWhitespace(text.charAt(i + 1))
                || ";,[]()<>\"'^#".indexOf(text.charAt(i + 1)) >= 0);
    return !end && !dot;
  }

  private boolean isDigit(int i) {
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  private String literal(char quote) throws ImportException {
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(triple, at);
    String end = isLong ? triple : String.valueOf(quote);
    int from = at + end.length();
    int i = from;
    while (i < text.length() && !text.startsWith(end, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= text.length()) {
      throw fault("a literal has no end");
    }
    at = i + end.length();
    return "\"" + unescaped(text.substring(from, i));
  }

  private String unescaped(String raw) throws ImportException {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        plain.append(c);
        continue;
      }
      char escaped = raw.charAt(++i);
      int digits = escaped == 'u' ? 4 : escaped == 'U' ? 8 : 0;
      if (digits == 0) {
        int known = "tbnrf".indexOf(escaped);
        plain.append(known < 0 ? escaped : "\t\b\n\r\f".charAt(known));
      } else {
        try {
          plain.appendCodePoint(Integer.parseInt(raw.substring(i + 1, i + 1 + digits), 16));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw fault("an escape is none that Unicode knows");
        }
        i += digits;
      }
    }
    return plain.toString();
  }
}
