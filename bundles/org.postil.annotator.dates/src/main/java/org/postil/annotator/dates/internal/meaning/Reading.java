package org.postil.annotator.dates.internal.meaning;

import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;

/**
 * What a time expression says.
 *
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value
 * @param stamp the place in the calendar, or null when it has none
 * @param mod TIMEX3 mod, or empty
 * @param quant TIMEX3 quant, or empty
 * @param freq TIMEX3 freq, or empty
 * @param check an arithmetic check, or empty
 * @param anchored whether it was reckoned from an earlier time expression
 */
public record Reading(
    String type,
    String value,
    @Nullable Stamp stamp,
    String mod,
    String quant,
    String freq,
    String check,
    boolean anchored) {

  /** A date, or a time when the stretch is shorter than a day. */
  static Reading of(Stamp stamp) {
    String type = stamp.grain().clock() ? "TIME" : "DATE";
    return new Reading(type, stamp.value(), stamp, "", "", "", "", false);
  }

  static Reading unknown(Unit unit) {
    return of(Stamp.unknown(unit));
  }

  /** A date without a place in the calendar, such as PAST_REF. */
  static Reading reference(String value) {
    return new Reading("DATE", value, null, "", "", "", "", false);
  }

  static Reading duration(String value) {
    return new Reading("DURATION", value, null, "", "", "", "", false);
  }

  static Reading set(String value, String quant, String freq) {
    return new Reading("SET", value, null, "", quant, freq, "", false);
  }

  Reading withMod(String other) {
    return other.isEmpty() ? this : copy(other, check, anchored);
  }

  Reading withCheck(String other) {
    return copy(mod, other, anchored);
  }

  Reading anchoredIf(boolean other) {
    return copy(mod, check, other);
  }

  private Reading copy(String newMod, String newCheck, boolean newAnchored) {
    return new Reading(type, value, stamp, newMod, quant, freq, newCheck, newAnchored);
  }
}
