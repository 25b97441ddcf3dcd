package org.postil.io.office.internal.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Span;

/** Pages of A4 that fill from top to bottom. Used by one thread. */
final class Pages implements Closeable {

  private static final float MARGIN = 56;
  private static final PDRectangle PAPER = PDRectangle.A4;
  private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;
  private static final int MOST_UNDERLINES = 3;

  private final PDDocument pdf;
  private final Typesetter setter;
  private final Function<Span, Hue> hues;
  private final Highlights highlights;
  private @Nullable PDPageContentStream content;
  private float y;

  Pages(PDDocument pdf, Typesetter setter, Function<Span, Hue> hues, Function<Span, String> tips) {
    this.pdf = pdf;
    this.setter = setter;
    this.hues = hues;
    this.highlights = new Highlights(tips);
  }

  /** Leaves room. */
  void gap(float points) {
    y -= points;
  }

  /** Writes a paragraph. */
  void paragraph(List<Piece> pieces) throws IOException {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    boolean rightToLeft = VisualLine.isRightToLeft(text.toString());
    for (List<Piece> line : Typesetter.lines(pieces, WIDTH)) {
      float size = 0;
      float width = 0;
      for (Piece piece : line) {
        size = Math.max(size, piece.look().size());
        width += piece.width();
      }
      PDPageContentStream into = room(size * 1.6f);
      y -= size * 1.6f;
      float x = rightToLeft ? MARGIN + WIDTH - width : MARGIN;
      for (Piece piece : VisualLine.of(line, rightToLeft, setter)) {
        draw(piece, x, into);
        x += piece.width();
      }
    }
  }

  private PDPageContentStream room(float height) throws IOException {
    if (content == null || y - height < MARGIN) {
      endPage();
      PDPage page = new PDPage(PAPER);
      pdf.addPage(page);
      content = new PDPageContentStream(pdf, page);
      y = PAPER.getHeight() - MARGIN;
    }
    return content;
  }

  private void draw(Piece piece, float x, PDPageContentStream into) throws IOException {
    List<Span> spans = piece.look().spans();
    float low = y - piece.look().size() * 0.25f;
    float height = piece.look().size() * 1.2f;
    if (!spans.isEmpty()) {
      fill(hues.apply(spans.get(0)).paper(), x, low, piece.width(), height, into);
      for (int i = 1; i < Math.min(spans.size(), MOST_UNDERLINES + 1); i++) {
        fill(hues.apply(spans.get(i)).ink(), x, low - i * 1.2f, piece.width(), 0.7f, into);
      }
      spans.forEach(span -> highlights.add(span, x, low, piece.width(), height));
    }
    if (!piece.isSpace()) {
      text(piece, x, into);
    }
  }

  private static void fill(
      Hue.Shade shade, float x, float low, float width, float height, PDPageContentStream into)
      throws IOException {
    into.setNonStrokingColor(shade.red(), shade.green(), shade.blue());
    into.addRect(x, low, width, height);
    into.fill();
  }

  private void text(Piece piece, float x, PDPageContentStream into) throws IOException {
    Hue.Shade ink = piece.look().ink().ink();
    into.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    into.beginText();
    into.setFont(setter.font(piece.look()).font(), piece.look().size());
    into.newLineAtOffset(x, y);
    into.showText(piece.text());
    into.endText();
  }

  private void endPage() throws IOException {
    if (content != null) {
      content.close();
      content = null;
      highlights.moveTo(pdf.getPage(pdf.getNumberOfPages() - 1));
    }
  }

  /** Ends the last page, and writes a line at the foot of each. */
  void finish(String name) throws IOException {
    endPage();
    int pages = pdf.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      String foot = name + " · " + (i + 1) + " / " + pages;
      try (PDPageContentStream into =
          new PDPageContentStream(pdf, pdf.getPage(i), AppendMode.APPEND, true)) {
        y = MARGIN / 2;
        float x = MARGIN;
        List<Piece> line = Typesetter.lines(setter.pieces(foot, Look.SMALL), WIDTH).get(0);
        for (Piece piece : VisualLine.of(line, false, setter)) {
          draw(piece, x, into);
          x += piece.width();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }
}
