package org.postil.io.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.TextChange;

/** Checks that a text can be traced to its bytes: the promise that every offset rests on. */
public final class RoundTrip {

  /** No character of any charset takes more bytes. */
  private static final int LONGEST = 8;

  private RoundTrip() {}

  /**
   * Fails unless each character that was not changed is what its bytes decode to, offsets never go
   * back, and the end of the text is the end of the bytes.
   */
  public static void check(
      String text, byte[] bytes, Charset charset, OffsetMap map, List<TextChange> changes) {
    Set<Integer> changed = new HashSet<>();
    for (TextChange change : changes) {
      assertEquals(
          change.now(),
          text.substring(change.offset(), change.offset() + change.now().length()),
          "a change says what stands in the text");
      if (!change.now().isEmpty()) {
        changed.add(change.offset());
      }
    }
    int last = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int at = map.byteOffset(i);
      assertTrue(at >= last && at < bytes.length, "offset " + i + " maps to " + at);
      last = at;
      if (!changed.contains(i) && !stateful(charset)) {
        assertDecodes(text, i, bytes, at, charset);
      }
    }
    assertTrue(map.byteOffset(text.length()) <= bytes.length, "the end lies within the bytes");
  }

  /**
   * Whether an encoding changes character sets by escapes or shifts, so that the bytes of one
   * character alone do not tell what it is.
   */
  public static boolean stateful(Charset charset) {
    if (!charset.canEncode()) {
      return true;
    }
    byte[] first = "大".getBytes(charset);
    return first[0] == 0x0E || first[0] == 0x1B || charset.name().contains("2022");
  }

  private static void assertDecodes(String text, int i, byte[] bytes, int at, Charset charset) {
    String expected = Character.toString(text.codePointAt(i));
    for (int length = 1; length <= LONGEST && at + length <= bytes.length; length++) {
      String found = new String(bytes, at, length, charset);
      if (found.equals(expected)
          || expected.equals("\n") && (found.equals("\r") || found.equals("\r\n"))) {
        return;
      }
    }
    throw new AssertionError(
        "character ["
            + expected
            + "] at "
            + i
            + " is not what the bytes from "
            + at
            + " decode to");
  }
}
