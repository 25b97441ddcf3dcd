package org.postil.testkit.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.document.OffsetMap;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;

/** Checks and compares imported documents. */
public final class DocumentText {

  private DocumentText() {}

  /**
   * Fails the test if a document is not as the API promises.
   *
   * @param imported the document and its gold layers
   */
  public static void check(ImportedDocument imported) {
    Document document = imported.document();
    String text = document.text();
    assertTrue(!document.id().isEmpty(), "a document needs an id");
    for (int i = 0; i < text.length(); i++) {
      assertTrue(
          isClean(text, i), "character at " + i + " has no place in a text: " + code(text, i));
    }
    checkOffsets(document);
    for (Layer layer : imported.gold()) {
      for (Span span : layer.spans()) {
        assertTrue(
            0 <= span.begin() && span.begin() <= span.end() && span.end() <= text.length(),
            () -> span + " lies outside the text of " + text.length() + " code units");
      }
    }
  }

  /**
   * A document as lines that can be compared.
   *
   * @param imported the document and its gold layers
   * @return id, text, zones, metadata and spans
   */
  public static List<String> lines(ImportedDocument imported) {
    Document document = imported.document();
    List<String> lines = new ArrayList<>();
    lines.add(document.id());
    lines.add(document.text());
    lines.add(document.zones().toString());
    lines.add(document.metadata().toString());
    lines.add(document.original().hash());
    for (Layer layer : imported.gold()) {
      lines.add(layer.fingerprint());
      layer.spans().forEach(span -> lines.add(span.toString()));
    }
    return lines;
  }

  private static void checkOffsets(Document document) {
    OffsetMap offsets = document.original().offsets();
    int before = 0;
    for (int i = 0; i <= document.text().length(); i++) {
      int at = offsets.byteOffset(i);
      assertTrue(at >= before, "the way back to the original goes backwards at " + i);
      before = at;
    }
    int end = before;
    int length = document.original().bytes().length;
    assertTrue(end <= length, () -> "the text ends at byte " + end + " of " + length);
  }

  private static boolean isClean(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\n' || c == '\t' || !Character.isISOControl(c) && c < '\uFFFE';
  }

  private static String code(String text, int i) {
    return "U+" + Integer.toHexString(text.charAt(i));
  }
}
