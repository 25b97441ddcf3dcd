package org.postil.io.office.internal;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the text of pages that are no larger than pages are. PDFBox keeps the characters of a page
 * in memory and compares each with those near it, so time and memory grow faster than the page.
 */
final class PageStripper extends PDFTextStripper {

  /** A page of a newspaper has some 20,000. */
  static final int MOST_GLYPHS = 200_000;

  private int glyphs;

  /** The engine knows no checked faults of those whom it calls. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  protected void startPage(PDPage page) {
    glyphs = 0;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++glyphs > MOST_GLYPHS) {
      throw new TooMany();
    }
    super.processTextPosition(text);
  }
}
