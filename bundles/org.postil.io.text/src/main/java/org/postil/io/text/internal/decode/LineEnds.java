package org.postil.io.text.internal.decode;

/**
 * The line ends of a source; in the text each of them is one LF.
 *
 * @param lf number of LF alone
 * @param crlf number of CR LF
 * @param cr number of CR alone
 */
public record LineEnds(int lf, int crlf, int cr) {

  /** For a person to read, for example {@code CRLF 31}; empty when all were LF. */
  public String summary() {
    if (crlf == 0 && cr == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    append(text, "CRLF", crlf);
    append(text, "CR", cr);
    append(text, "LF", lf);
    return text.toString();
  }

  private static void append(StringBuilder text, String name, int count) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(count);
    }
  }
}
