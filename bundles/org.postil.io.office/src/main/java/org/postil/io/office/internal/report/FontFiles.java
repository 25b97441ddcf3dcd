package org.postil.io.office.internal.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of reports, read once for all of an export. */
final class FontFiles implements Closeable {

  /** Where the fonts are in the jar that they come from. */
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final TrueTypeFont regular;
  private final TrueTypeFont bold;

  FontFiles() throws IOException {
    regular = read("DejaVuSans.ttf");
    bold = read("DejaVuSans-Bold.ttf");
  }

  private static TrueTypeFont read(String name) throws IOException {
    try (InputStream in = FontFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("Cannot write reports: the bundle has no font [" + name + "]");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      font.setEnableGsub(false); // Ligatures could not be copied out of the file as letters.
      return font;
    }
  }

  TrueTypeFont regular() {
    return regular;
  }

  TrueTypeFont bold() {
    return bold;
  }

  @Override
  public void close() throws IOException {
    try (regular) {
      bold.close();
    }
  }
}
