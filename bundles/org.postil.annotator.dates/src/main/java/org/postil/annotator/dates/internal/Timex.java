package org.postil.annotator.dates.internal;

import org.jspecify.annotations.Nullable;

/**
 * A time expression after TIMEX3.
 *
 * @param begin where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value
 * @param mod TIMEX3 mod, or null
 * @param quant TIMEX3 quant, or null
 * @param freq TIMEX3 freq, or null
 * @param function TIMEX3 functionInDocument, or null
 * @param check an arithmetic check, or null
 * @param beginPoint index in the document's list of the expression where this duration begins, or
 *     -1
 * @param endPoint likewise where it ends
 * @param anchor likewise from which it was reckoned
 * @param confidence from 0 to 1
 * @param rule the rule that found it
 */
public record Timex(
    int begin,
    int end,
    String type,
    String value,
    @Nullable String mod,
    @Nullable String quant,
    @Nullable String freq,
    @Nullable String function,
    @Nullable String check,
    int beginPoint,
    int endPoint,
    int anchor,
    double confidence,
    String rule) {

  Timex between(int first, int second) {
    return new Timex(
        begin,
        end,
        type,
        value,
        mod,
        quant,
        freq,
        function,
        check,
        first,
        second,
        anchor,
        confidence,
        rule);
  }
}
