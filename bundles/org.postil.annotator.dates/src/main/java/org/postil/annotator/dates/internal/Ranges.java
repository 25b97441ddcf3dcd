package org.postil.annotator.dates.internal;

import java.util.ArrayList;
import java.util.List;
import org.postil.annotator.dates.internal.grammar.Fields;
import org.postil.annotator.dates.internal.grammar.Match;

/**
 * Takes a range or a list apart: from March to May 2015, 1998–2003, July 1–3, 5 to 7 p.m. Each part
 * takes over from its neighbours what it leaves out.
 */
final class Ranges {
  private static final int CENTURY = 100;
  private static final List<String> TIME = List.of("half", "daypart", "on", "zone");

  private Ranges() {}

  static boolean is(Match match) {
    return match.rule().meaning().equals("range");
  }

  /** The expressions that a match stands for: itself, or its parts in the order of the text. */
  static List<Match> parts(Match match) {
    if (!is(match)) {
      return List.of(match);
    }
    List<Match> parts = new ArrayList<>();
    for (String name : List.of("begin", "middle", "end")) {
      Match part = match.fields().part(name);
      if (part != null) {
        parts.add(part);
      }
    }
    for (int i = parts.size() - 2; i >= 0; i--) {
      parts.set(i, earlier(parts.get(i), parts.get(i + 1).fields()));
    }
    for (int i = 1; i < parts.size(); i++) {
      parts.set(i, later(parts.get(i), parts.get(i - 1).fields()));
    }
    return parts;
  }

  private static Match earlier(Match part, Fields next) {
    Fields own = part.fields();
    if (own.has("hour") && next.has("hour")) {
      boolean wraps = own.number("hour", 0) % 12 > next.number("hour", 0) % 12;
      own =
          wraps && next.word("half", "").equals("PM") && !own.has("half")
              ? own.with("half", "AM").orElse(next, TIME)
              : own.orElse(next, TIME);
    }
    if (own.has("day") && !own.has("month")) {
      own = own.orElse(next, List.of("month", "of"));
    }
    boolean needsYear = own.has("month") || own.has("day") || own.has("ordinal") && own.has("unit");
    if (needsYear && !hasYear(own) && hasYear(next)) {
      boolean wraps = own.number("month", 0) > next.number("month", 12);
      int year = next.number("year", Integer.MIN_VALUE);
      own =
          wraps && year != Integer.MIN_VALUE
              ? own.with("year", year - 1)
              : own.orElse(next, List.of("year", "yy", "of", "era"));
    } else if (own.has("year")) {
      own = own.orElse(next, List.of("era"));
    }
    return part.with(own);
  }

  private static Match later(Match part, Fields before) {
    Fields own = part.fields();
    if (own.has("hour") && before.has("hour") && before.has("on")) {
      own = own.orElse(before, List.of("on"));
    }
    if (own.has("yy") && before.has("year") && !own.has("month")) {
      int century = before.number("year", 0) / CENTURY * CENTURY;
      own = own.with("year", century + own.number("yy", 0));
    }
    if (own.has("day") && !own.has("month") && before.has("month")) {
      own = own.orElse(before, List.of("month"));
    }
    if ((own.has("month") || own.has("day")) && !hasYear(own) && before.has("year")) {
      boolean wraps = own.number("month", 12) < before.number("month", 0);
      own = own.with("year", before.number("year", 0) + (wraps ? 1 : 0));
    }
    return part.with(own);
  }

  private static boolean hasYear(Fields fields) {
    return fields.has("year") || fields.has("yy") || fields.has("of");
  }
}
