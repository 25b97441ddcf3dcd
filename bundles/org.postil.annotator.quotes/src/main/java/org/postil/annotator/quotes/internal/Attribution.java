package org.postil.annotator.quotes.internal;

import java.util.Objects;
import org.postil.annotator.quotes.internal.speaker.Speaker;

/**
 * What is known about one quotation.
 *
 * @param label direct, mixed, indirect or scare
 * @param begin first UTF-16 code unit, quotation marks included
 * @param end end, exclusive
 * @param speaker who speaks, or null
 * @param cueBegin begin of the cue, or -1 when there is none
 * @param cueEnd end of the cue
 * @param confidence 0 to 1
 * @param explanation which rule made it
 */
record Attribution(
    String label,
    int begin,
    int end,
    Speaker speaker,
    int cueBegin,
    int cueEnd,
    double confidence,
    String explanation) {

  static final String DIRECT = "direct";
  static final String MIXED = "mixed";
  static final String INDIRECT = "indirect";
  static final String SCARE = "scare";

  /** Whether it lies within another one of the same speaker. */
  boolean repeats(Attribution outer) {
    return begin >= outer.begin
        && end <= outer.end
        && Objects.equals(speaker.label(), outer.speaker.label());
  }

  boolean hasCue() {
    return cueBegin >= 0;
  }
}
