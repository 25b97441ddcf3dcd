package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that are stacked in a cell.
 *
 * @param text as written, without the number at its end
 * @param id number that tells annotations apart; 0 when there is none
 */
record TsvValue(String text, int id) {

  private static final Pattern NUMBERED = Pattern.compile("(?s)(.*?)(?<!\\\\)\\[([0-9]{1,8})\\]");

  /** The values of a cell; none for an underscore. */
  static List<TsvValue> of(String cell) {
    List<TsvValue> values = new ArrayList<>();
    if (!cell.equals("_")) {
      for (String part : TsvText.split(cell, '|')) {
        Matcher matcher = NUMBERED.matcher(part);
        values.add(
            matcher.matches()
                ? new TsvValue(matcher.group(1), Integer.parseInt(matcher.group(2)))
                : new TsvValue(part, 0));
      }
    }
    return values;
  }

  /** The value of a feature; null for an asterisk, which says that it is not set. */
  @Nullable String value() {
    return text.equals("*") || text.equals("_") || text.isEmpty() ? null : TsvText.unescape(text);
  }
}
