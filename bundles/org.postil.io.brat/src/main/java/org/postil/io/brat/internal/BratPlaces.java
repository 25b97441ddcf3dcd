package org.postil.io.brat.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.standoff.CleanText;
import org.postil.standoff.OffsetRepair;

/** Reads the offsets of text-bound annotations and holds them against the text. */
final class BratPlaces {

  private final String raw;
  private final CleanText text;
  private final OffsetRepair offsets;

  BratPlaces(String raw, CleanText text) {
    this.raw = raw;
    this.text = text;
    this.offsets = new OffsetRepair(raw);
  }

  /** The parts of an annotation in UTF-16 code units of the clean text, in order, at least one. */
  List<int[]> of(BratLine line) throws BratFault {
    String[] written = String.join(" ", line.head().subList(1, line.head().size())).split(";");
    List<int[]> parts = new ArrayList<>();
    StringBuilder covered = new StringBuilder();
    for (String part : written) {
      OffsetRepair.Place place = place(line, part);
      if (place != null) {
        parts.add(new int[] {text.offset(place.begin()), text.offset(place.end())});
        covered.append(covered.isEmpty() ? "" : " ");
        covered.append(raw, place.begin(), place.end());
      }
    }
    boolean whole = parts.size() == written.length;
    if (whole && (line.rest().isEmpty() || same(covered.toString(), line.rest()))) {
      return inOrder(line, parts);
    }
    return List.of(repaired(line, written.length));
  }

  private OffsetRepair.@Nullable Place place(BratLine line, String part) throws BratFault {
    String[] ends = part.strip().split(" ");
    try {
      if (ends.length == 2) {
        return offsets.codePoints(Long.parseLong(ends[0]), Long.parseLong(ends[1]), null);
      }
    } catch (NumberFormatException e) {
      throw new BratFault(line.number(), "expected two offsets, found [" + part + "]");
    }
    throw new BratFault(line.number(), "expected two offsets, found [" + part + "]");
  }

  private static List<int[]> inOrder(BratLine line, List<int[]> parts) throws BratFault {
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i)[0] < parts.get(i - 1)[1]) {
        throw new BratFault(
            line.number(), "the parts of an annotation overlap or are out of order");
      }
    }
    return parts;
  }

  /** The file writes a space for each line end that an annotation covers. */
  private static boolean same(String covered, String written) {
    return covered.equals(written)
        || covered.replaceAll("[\\r\\n]", " ").equals(written)
        || covered.replaceAll("\\s+", " ").strip().equals(written.replaceAll("\\s+", " ").strip());
  }

  private int[] repaired(BratLine line, int parts) throws BratFault {
    OffsetRepair.Place place =
        parts > 1 || line.rest().isEmpty() ? null : offsets.codePoints(-1, -1, line.rest());
    if (place == null) {
      throw new BratFault(
          line.number(),
          line.head()
              + " does not cover its text ["
              + line.rest()
              + "], expected offsets in code points within "
              + offsets.points().count()
              + ", and that text stands in no other single place");
    }
    return new int[] {text.offset(place.begin()), text.offset(place.end())};
  }
}
