package org.postil.io.office.internal.report;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.postil.standoff.LossCounter;

/** A font of one file, of which only the glyphs in use are put into it. */
final class ReportFont {

  private static final int MISSING = 0x25A1;

  private final TrueTypeFont file;
  private final CmapLookup glyphs;
  private final PDFont font;
  private final LossCounter losses;
  private final Map<Integer, Float> widths = new HashMap<>();

  ReportFont(PDDocument pdf, TrueTypeFont file, LossCounter losses) throws IOException {
    this.file = file;
    this.glyphs = file.getUnicodeCmapLookup();
    this.font = PDType0Font.load(pdf, file, true);
    this.losses = losses;
  }

  PDFont font() {
    return font;
  }

  /** The characters to draw: composed, none that are not seen, a box for each that is not there. */
  String drawable(String text) {
    StringBuilder drawable = new StringBuilder(text.length());
    ArabicLetters.joined(Normalizer.normalize(text, Normalizer.Form.NFC))
        .codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                drawable.append(' ');
              } else if (type != Character.FORMAT
                  && type != Character.CONTROL
                  && !isSelector(point)) {
                drawable.appendCodePoint(glyphs.getGlyphId(point) == 0 ? missing(point) : point);
              }
            });
    return drawable.toString();
  }

  /** They choose between forms of the character before them. */
  private static boolean isSelector(int point) {
    return point >= 0xFE00 && point <= 0xFE0F;
  }

  private int missing(int point) {
    Character.UnicodeBlock block = Character.UnicodeBlock.of(point);
    losses.add("characters drawn as boxes, since the font has none of block " + block);
    return MISSING;
  }

  /** Width of drawable text of size 1. */
  float width(String drawable) {
    float width = 0;
    for (int i = 0; i < drawable.length(); ) {
      int point = drawable.codePointAt(i);
      width += widths.computeIfAbsent(point, this::measure);
      i += Character.charCount(point);
    }
    return width;
  }

  private float measure(int point) {
    try {
      return (float) file.getAdvanceWidth(glyphs.getGlyphId(point)) / file.getUnitsPerEm();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
