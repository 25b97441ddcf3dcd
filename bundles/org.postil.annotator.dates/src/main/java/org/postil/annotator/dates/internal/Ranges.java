package org.postil.annotator.dates.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.grammar.Fields;
import org.postil.annotator.dates.internal.grammar.Match;

/**
 * Takes a range or a list apart: from March to May 2015, 1998–2003, July 1–3, 5 to 7 p.m. Each part
 * takes over from its neighbours what it leaves out.
 */
final class Ranges {
  private static final int CENTURY = 100;
  private static final int MONTHS = 12;

  /** How many years a range such as 1939-45 spans at most. */
  private static final int LONGEST = 15;

  private static final List<String> SHARED = List.of("year", "on", "daypart");
  private static final List<String> TIME = List.of("half", "daypart", "on", "dir", "zone");

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
    for (String name : List.of("first", "begin", "middle", "third", "end")) {
      Match part = match.fields().part(name);
      if (part != null) {
        parts.add(part.with(part.fields().orElse(match.fields(), SHARED)));
      }
    }
    if (match.rule().name().equals("local-time")) {
      return onDay(parts, parts.get(parts.size() - 1));
    }
    if (backwards(parts)) {
      return month(match, parts);
    }
    for (int i = parts.size() - 2; i >= 0; i--) {
      parts.set(i, earlier(parts.get(i), parts.get(i + 1)));
    }
    for (int i = 1; i < parts.size(); i++) {
      parts.set(i, later(parts.get(i), parts.get(i - 1).fields()));
    }
    return parts;
  }

  /** Times in several zones that share the day after them. */
  private static List<Match> onDay(List<Match> parts, Match day) {
    parts.replaceAll(each -> each == day ? day : each.with(each.fields().with("on", day)));
    return parts;
  }

  /** Two years of which the second is not later are no range but a number of another kind. */
  private static boolean backwards(List<Match> parts) {
    Fields first = parts.get(0).fields();
    Fields last = parts.get(parts.size() - 1).fields();
    boolean finer = first.has("month") || last.has("month") || last.has("a");
    if (finer || last.has("era") || !first.has("year") || anniversary(parts.get(0))) {
      return false;
    }
    int begin = first.number("year", 0);
    int years = last.number("yy", -1) - begin % CENTURY;
    boolean turn = years < 0 && begin % CENTURY > 90;
    return last.has("yy")
        ? !turn && (years <= 0 || years > LONGEST)
        : last.has("year") && last.number("year", 0) <= begin;
  }

  /** 2013-03 cannot be a range, so it is a month. */
  private static List<Match> month(Match match, List<Match> parts) {
    int month = parts.get(parts.size() - 1).fields().number("yy", 0);
    Fields fields = parts.get(0).fields().with("month", month);
    Match whole = new Match(parts.get(0).rule(), match.begin(), match.end(), fields);
    return month >= 1 && month <= 12 ? List.of(whole) : List.of();
  }

  private static Match earlier(Match part, Match after) {
    Fields own = part.fields();
    Fields next = after.fields();
    if (anniversary(part)) {
      return part.with(own.with("of", after));
    }
    if (part.rule().meaning().equals("shift")) {
      return part.with(own.with("same", after));
    }
    if (part.rule().meaning().equals("week")) {
      return part.with(own.with("day", after));
    }
    if (own.has("hour") && next.has("hour")) {
      boolean wraps = minutes(own) > minutes(next);
      own =
          wraps && next.word("half", "").equals("PM") && !own.has("half")
              ? own.with("half", "AM").orElse(next, TIME)
              : own.orElse(next, TIME);
    }
    if (own.has("day") && !own.has("month")) {
      own = own.orElse(next, List.of("month", "of"));
    }
    boolean needsYear = own.has("month") || own.has("day") || own.has("season");
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
    if (own.has("hour") && before.has("hour")) {
      own = own.orElse(before, List.of("on", "dir", "daypart"));
      boolean noon = before.number("hour", 0) == 12 && !before.has("half");
      boolean wraps = noon || minutes(own) < minutes(before) && before.number("hour", 0) < 12;
      if (wraps && !own.has("half") && !own.has("daypart")) {
        own = own.with("half", "PM");
      }
    }
    if (own.has("yy") && before.has("year") && !own.has("month")) {
      int begin = before.number("year", 0);
      int year = begin / CENTURY * CENTURY + own.number("yy", 0);
      own = own.with("year", year > begin ? year : year + CENTURY);
    }
    if (own.has("day") && !own.has("month") && before.has("month")) {
      boolean wraps = own.number("day", 0) < before.number("day", 0);
      int month = before.number("month", 0) + (wraps ? 1 : 0);
      own = own.with("month", month > MONTHS ? 1 : month);
    }
    if ((own.has("month") || own.has("day")) && !hasYear(own) && before.has("year")) {
      boolean wraps = own.number("month", 12) < before.number("month", 0);
      own = own.with("year", before.number("year", 0) + (wraps ? 1 : 0));
    }
    return part.with(own);
  }

  /** The end of a range without a year does not lie before its beginning. */
  static Match following(Match part, @Nullable Stamp before) {
    Fields own = part.fields();
    boolean open = own.has("month") && !hasYear(own);
    if (!open || before == null || before.start().isEmpty()) {
      return part;
    }
    LocalDateTime begin = before.start().get();
    boolean same = own.number("month", 0) >= begin.getMonthValue();
    return same ? part.with(own.with("year", begin.getYear())) : part;
  }

  static boolean anniversary(Match part) {
    return part.rule().meaning().equals("anniversary");
  }

  private static int minutes(Fields fields) {
    return fields.number("hour", 0) % 12 * 60 + fields.number("minute", 0);
  }

  private static boolean hasYear(Fields fields) {
    return fields.has("year") || fields.has("yy") || fields.has("of") || fields.has("hundreds");
  }
}
