package org.postil.io.text.internal.decode;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.OffsetMap;

/**
 * Makes the text of a document from bytes. Stateless; takes time in proportion to the bytes,
 * whatever is in them.
 */
public final class TextDecoder {

  /** A source with fewer corrections than this is never called binary. */
  private static final int SOME = 64;

  private final EncodingDetector detector = new EncodingDetector();

  /**
   * Decodes bytes.
   *
   * @param bytes the whole source
   * @param charset the encoding, or null to detect it
   * @param mendApostrophes whether back-ticks that stand for apostrophes are corrected
   * @return the text, with the way back to the bytes
   * @throws UnreadableTextException if the bytes are not text
   */
  public DecodedText decode(byte[] bytes, @Nullable Charset charset, boolean mendApostrophes) {
    Encoding encoding = charset == null ? detector.detect(bytes) : detector.given(bytes, charset);
    CorrectionLog log = new CorrectionLog();
    DerivedTextBuilder builder = new DerivedTextBuilder(bytes.length, log);
    new SteppingDecoder(bytes, encoding).decode(builder);
    OffsetMap offsets = builder.finish(bytes.length);
    refuseBinary(log.damaged(), builder.text().length(), encoding);
    if (mendApostrophes) {
      Apostrophes.mend(builder.text(), log);
    }
    return new DecodedText(
        builder.text().toString(), encoding, offsets, log.inOrder(), builder.lineEnds());
  }

  private static void refuseBinary(int damaged, int units, Encoding encoding) {
    if (damaged > SOME && damaged * 10L > units) {
      throw new UnreadableTextException(
          "it is not text in "
              + encoding.charset().name()
              + " ("
              + encoding.basis()
              + "): "
              + damaged
              + " control characters and meaningless bytes among "
              + units
              + " characters; name its encoding, or use the importer of its format");
    }
  }
}
