package org.postil.standoff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/**
 * The text of a document, made from a string that a file brought: line ends become LF, and what XML
 * 1.0 cannot hold is replaced or left out and noted. Immutable.
 */
public final class CleanText {

  private static final String CONTROL = "control character";

  private final String raw;
  private final String text;
  private final int @Nullable [] clean;
  private final List<TextChange> changes;

  private CleanText(String raw, String text, int @Nullable [] clean, List<TextChange> changes) {
    this.raw = raw;
    this.text = text;
    this.clean = clean;
    this.changes = changes;
  }

  /**
   * Cleans a string.
   *
   * @param raw any string
   * @return its clean text and the way to it
   */
  public static CleanText of(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (isOdd(raw, i)) {
        return new Cleaning(raw).run();
      }
    }
    return new CleanText(raw, raw, null, List.of());
  }

  /**
   * The clean text.
   *
   * @return text that a document may have
   */
  public String text() {
    return text;
  }

  /**
   * Where a place of the string is in the clean text.
   *
   * @param offset offset into the string, in UTF-16 code units
   * @return offset into the clean text, in UTF-16 code units
   */
  public int offset(int offset) {
    return clean == null ? offset : clean[offset];
  }

  /**
   * Whether the text differs from the string.
   *
   * @return true if anything was changed, line ends included
   */
  public boolean isChanged() {
    return clean != null;
  }

  /**
   * A document of this text whose original is the string in UTF-8.
   *
   * @param id identifier of the document
   * @param location where the string came from
   * @param zones blocks of the clean text; when empty, stretches between blank lines become
   *     paragraphs
   * @param metadata what is known beside the text
   * @return the document
   */
  public Document document(String id, String location, List<Zone> zones, Metadata metadata) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    Original original = new Original(location, "UTF-8", bytes, offsets(bytes.length), changes);
    return new Document(id, text, zones.isEmpty() ? paragraphs(text) : zones, metadata, original);
  }

  private OffsetMap offsets(int length) {
    OffsetMap.Builder map = OffsetMap.builder();
    int at = 0;
    for (int i = 0; i < raw.length(); ) {
      if (raw.startsWith("\r\n", i)) {
        map.add(at, 1, 2);
        at += 2;
        i += 2;
        continue;
      }
      int point = raw.codePointAt(i);
      int units = Character.charCount(point);
      int size = size(point);
      int kept = offset(i + units) - offset(i);
      if (kept > 0) {
        map.add(at, kept, size / kept);
      }
      at += size;
      i += units;
    }
    return map.build(length);
  }

  private static int size(int point) {
    if (point < 0x80 || point >= 0xD800 && point <= 0xDFFF) {
      return 1;
    }
    return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }

  private static List<Zone> paragraphs(String text) {
    List<Zone> zones = new ArrayList<>();
    int begin = -1;
    int end = -1;
    for (int i = 0; i < text.length(); ) {
      int stop = text.indexOf('\n', i);
      stop = stop < 0 ? text.length() : stop;
      if (text.substring(i, stop).isBlank()) {
        add(zones, begin, end);
        begin = -1;
      } else {
        begin = begin < 0 ? i : begin;
        end = stop;
      }
      i = stop + 1;
    }
    add(zones, begin, end);
    return zones;
  }

  private static void add(List<Zone> zones, int begin, int end) {
    if (begin >= 0) {
      zones.add(new Zone(ZoneKind.PARAGRAPH, begin, end));
    }
  }

  private static boolean isOdd(String raw, int i) {
    char c = raw.charAt(i);
    if (Character.isSurrogate(c)) {
      return isUnpaired(raw, i);
    }
    return c < ' ' && c != '\t' && c != '\n'
        || c >= '\u007F' && c <= '\u009F'
        || c == '\u2028'
        || c == '\u2029'
        || c >= '\uFFFE';
  }

  private static boolean isUnpaired(String raw, int i) {
    return Character.isHighSurrogate(raw.charAt(i))
        ? i + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(raw.charAt(i - 1));
  }

  /** One pass over a string that needs cleaning. */
  private static final class Cleaning {
    private final String raw;
    private final StringBuilder text;
    private final int[] clean;
    private final List<TextChange> changes = new ArrayList<>();

    Cleaning(String raw) {
      this.raw = raw;
      this.text = new StringBuilder(raw.length());
      this.clean = new int[raw.length() + 1];
    }

    CleanText run() {
      for (int i = 0; i < raw.length(); i++) {
        clean[i] = text.length();
        char c = raw.charAt(i);
        if (isOdd(raw, i)) {
          replace(c, i);
        } else {
          text.append(c);
        }
      }
      clean[raw.length()] = text.length();
      return new CleanText(raw, text.toString(), clean, changes);
    }

    private void replace(char c, int i) {
      switch (c) {
        case '\r' -> {
          if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
            text.append('\n');
          }
        }
        case '\u0085', '\u2028', '\u2029' -> put(c, "\n", "line separator");
        case '\u000B', '\f', '\u001C', '\u001D', '\u001E', '\u001F' -> put(c, " ", CONTROL);
        default -> {
          boolean half = Character.isSurrogate(c);
          put(c, half ? "\uFFFD" : "", half ? "unpaired surrogate" : CONTROL);
        }
      }
    }

    private void put(char was, String now, String reason) {
      String shown =
          Character.isSurrogate(was) ? String.format(Locale.ROOT, "U+%04X", (int) was) : "" + was;
      changes.add(new TextChange(text.length(), shown, now, reason));
      text.append(now);
    }
  }
}
