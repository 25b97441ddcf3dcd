package org.postil.annotator.dates.internal.meaning;

import java.util.Optional;
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
 * @param anchor index of the expression of the document from which it was reckoned, or -1
 */
public record Reading(
    String type,
    String value,
    @Nullable Stamp stamp,
    String mod,
    String quant,
    String freq,
    String check,
    int anchor) {

  /** A date, or a time when the stretch is shorter than a day. */
  static Reading of(Stamp stamp) {
    String type = stamp.grain().clock() ? "TIME" : "DATE";
    return new Reading(type, stamp.value(), stamp, "", "", "", "", -1);
  }

  static Reading unknown(Unit unit) {
    return of(Stamp.unknown(unit));
  }

  /** A date without a place in the calendar, such as PAST_REF. */
  static Reading reference(String value) {
    return new Reading("DATE", value, null, "", "", "", "", -1);
  }

  static Reading duration(String value) {
    return new Reading("DURATION", value, null, "", "", "", "", -1);
  }

  static Reading set(String value, String quant, String freq) {
    return new Reading("SET", value, null, "", quant, freq, "", -1);
  }

  Reading withMod(String other) {
    return other.isEmpty() ? this : copy(other, check, anchor);
  }

  Reading withCheck(String other) {
    return copy(mod, other, anchor);
  }

  Reading from(Optional<Told> other) {
    return copy(mod, check, other.map(Told::index).orElse(anchor));
  }

  private Reading copy(String newMod, String newCheck, int newAnchor) {
    return new Reading(type, value, stamp, newMod, quant, freq, newCheck, newAnchor);
  }
}
