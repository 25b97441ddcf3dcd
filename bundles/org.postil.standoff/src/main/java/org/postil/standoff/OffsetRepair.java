package org.postil.standoff;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a span was meant to be when its offsets and its text disagree. Tools count in code
 * points or in UTF-16 code units, with or without the CR of a line end; the covered text that
 * stands beside the offsets tells which. Immutable.
 */
public final class OffsetRepair {

  private final String text;
  private final CodePoints points;

  /**
   * Prepares the repair of spans of one text.
   *
   * @param text the text that offsets refer to
   */
  public OffsetRepair(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /**
   * A span of the text.
   *
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @param repaired whether the offsets had to be changed
   */
  public record Place(int begin, int end, boolean repaired) {}

  /**
   * The span that code point offsets mean.
   *
   * @param start first code point
   * @param end end in code points, exclusive
   * @param expected the covered text; null to trust the offsets
   * @return the span; null when the offsets lie outside the text, or the expected text is not there
   *     and stands nowhere or in several places
   */
  public @Nullable Place codePoints(long start, long end, @Nullable String expected) {
    if (0 <= start && start <= end && end <= points.count()) {
      Place exact = new Place(points.toUnits((int) start), points.toUnits((int) end), false);
      if (expected == null || covered(exact).equals(expected)) {
        return exact;
      }
    }
    return expected == null ? null : repaired(start, end, expected);
  }

  /**
   * The span that UTF-16 offsets mean.
   *
   * @param start first code unit
   * @param end end in code units, exclusive
   * @param expected the covered text; null to trust the offsets
   * @return the span, or null as for {@link #codePoints}
   */
  public @Nullable Place codeUnits(long start, long end, @Nullable String expected) {
    if (0 <= start && start <= end && end <= text.length()) {
      Place exact = new Place((int) start, (int) end, false);
      if (expected == null || covered(exact).equals(expected)) {
        return exact;
      }
    }
    if (expected != null && 0 <= start && start <= end && end <= points.count()) {
      Place other = new Place(points.toUnits((int) start), points.toUnits((int) end), true);
      if (covered(other).equals(expected)) {
        return other;
      }
    }
    return expected == null ? null : only(expected);
  }

  /**
   * The conversion of offsets of this text.
   *
   * @return code points and code units
   */
  public CodePoints points() {
    return points;
  }

  private @Nullable Place repaired(long start, long end, String expected) {
    if (0 <= start && start <= end && end <= text.length()) {
      Place units = new Place((int) start, (int) end, true);
      if (covered(units).equals(expected)) {
        return units;
      }
    }
    return only(expected);
  }

  private @Nullable Place only(String expected) {
    OptionalLong at = onlyOccurrence(expected);
    return at.isEmpty()
        ? null
        : new Place((int) at.getAsLong(), (int) at.getAsLong() + expected.length(), true);
  }

  private OptionalLong onlyOccurrence(String expected) {
    int first = expected.isBlank() ? -1 : text.indexOf(expected);
    boolean unique = first >= 0 && text.indexOf(expected, first + 1) < 0;
    return unique ? OptionalLong.of(first) : OptionalLong.empty();
  }

  private String covered(Place place) {
    return text.substring(place.begin(), place.end());
  }
}
