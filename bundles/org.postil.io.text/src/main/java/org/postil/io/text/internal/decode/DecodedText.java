package org.postil.io.text.internal.decode;

import java.util.List;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.TextChange;

/**
 * A text derived from bytes, and the way back.
 *
 * @param text the text: LF line ends, only characters that XML 1.0 allows, no unpaired surrogate
 * @param encoding how the bytes were read
 * @param offsets for each UTF-16 code unit of the text, the bytes it was decoded from
 * @param changes where the text differs from the decoded bytes, line ends apart, in order of offset
 * @param lineEnds the line ends that were there
 */
public record DecodedText(
    String text,
    Encoding encoding,
    OffsetMap offsets,
    List<TextChange> changes,
    LineEnds lineEnds) {

  /** Copies the list of changes. */
  public DecodedText {
    changes = List.copyOf(changes);
  }
}
