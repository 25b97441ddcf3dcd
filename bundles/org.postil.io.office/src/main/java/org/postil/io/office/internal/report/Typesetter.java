package org.postil.io.office.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.postil.standoff.LossCounter;

/** Makes pieces of text and lines of pieces. */
final class Typesetter {

  /** Words are cut after so many characters, that no piece is wider than a line. */
  private static final int LONGEST = 24;

  private final ReportFont regular;
  private final ReportFont bold;

  Typesetter(PDDocument pdf, FontFiles files, LossCounter losses) throws IOException {
    regular = new ReportFont(pdf, files.regular(), losses);
    bold = new ReportFont(pdf, files.bold(), losses);
  }

  ReportFont font(Look look) {
    return look.isBold() ? bold : regular;
  }

  float width(String drawable, Look look) {
    return font(look).width(drawable) * look.size();
  }

  /** Cuts text into words and the white space between them. */
  List<Piece> pieces(String text, Look look) {
    List<Piece> pieces = new ArrayList<>();
    String drawable = font(look).drawable(text);
    int at = 0;
    while (at < drawable.length()) {
      boolean space = drawable.charAt(at) == ' ';
      int end = at + 1;
      while (end < drawable.length()
          && (drawable.charAt(end) == ' ') == space
          && (end - at < LONGEST || Character.isLowSurrogate(drawable.charAt(end)))) {
        end++;
      }
      String piece = space ? " " : drawable.substring(at, end);
      pieces.add(new Piece(piece, look, width(piece, look)));
      at = end;
    }
    return pieces;
  }

  /** Breaks at spaces, and within words that are wider than a line. */
  static List<List<Piece>> lines(List<Piece> pieces, float width) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    float used = 0;
    for (int at = 0; at < pieces.size(); ) {
      int end = at + 1;
      float word = pieces.get(at).width();
      while (!pieces.get(at).isSpace() && end < pieces.size() && !pieces.get(end).isSpace()) {
        float more = pieces.get(end).width();
        if (word + more > width) {
          break;
        }
        word += more;
        end++;
      }
      if (used + word > width && !line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
      }
      if (!line.isEmpty() || !pieces.get(at).isSpace()) {
        line.addAll(pieces.subList(at, end));
        used += word;
      }
      at = end;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }
}
