package org.postil.io.text.internal.dating;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line that says when an article came out, and at most who wrote it: {@code Updated 22:41,
 * Wednesday 12 February 2025}, {@code By Sam Trent | February 12, 2025}. A line that says anything
 * else is left alone, and so is one with two dates.
 */
final class PublicationLine {

  /** A line of this kind is no longer than this, so the patterns stay cheap. */
  private static final int LONGEST = 120;

  private static final String WORD = "\\p{Lu}[\\p{L}'’.-]*";
  private static final String NAME = WORD + "(?: (?:and |de |van |von |der )?" + WORD + "){0,5}";
  private static final String BREAK = "(?:\\s*[|·•—–,/\\n]\\s*|\\s+-+\\s+)";

  private static final Pattern AFTER_BYLINE =
      Pattern.compile(
          "(?:(?i:posted|published|written|updated) )?(?i:by):? "
              + NAME
              + "(?:, "
              + NAME
              + ")?(?:"
              + BREAK
              + "|(?= on ))(?<rest>.+)",
          Pattern.DOTALL);
  private static final Pattern BEFORE_BYLINE =
      Pattern.compile(
          "(?<rest>.+?)(?:" + BREAK + "|\\s)(?i:by) " + NAME + "(?:, " + NAME + ")?",
          Pattern.DOTALL);
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          WORD + "(?: " + WORD + "){1,3}" + BREAK + "(?<rest>[^,|·•]*\\d.*)", Pattern.DOTALL);

  private static final Set<String> BESIDE =
      Set.of(
          "first",
          "last",
          "originally",
          "updated",
          "modified",
          "et",
          "pt",
          "ct",
          "pst",
          "pdt",
          "cst",
          "cdt",
          "ist",
          "h",
          "hrs");

  private static final Pattern SAYING = Pattern.compile("(?=\\b(?:published|posted|updated)\\b)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|2[01])\\d\\d(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d./-])\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?![./-]?\\d)");

  /**
   * What a line says.
   *
   * @param date the day that it gives
   * @param revised whether it is said to be that of an update
   */
  record Saying(LocalDate date, boolean revised) {}

  private PublicationLine() {}

  /**
   * What a line says of the day of publication.
   *
   * @param line a line
   * @param named whether a name and a date, without "by", may be a byline here
   * @return empty when the line says more, has no date that is certain, or a weekday that is not
   *     the date's
   */
  static Optional<Saying> read(String line, boolean named) {
    String said = line.strip();
    if (said.length() > LONGEST) {
      return Optional.empty();
    }
    return saying(said)
        .or(() -> rest(AFTER_BYLINE, said))
        .or(() -> rest(BEFORE_BYLINE, said))
        .or(() -> named ? rest(AFTER_NAME, said) : Optional.empty());
  }

  private static Optional<Saying> rest(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? saying(matcher.group("rest")) : Optional.empty();
  }

  /** Reads what is left without the byline: published wins over updated. */
  private static Optional<Saying> saying(String text) {
    if (!onlyTimes(text)) {
      return Optional.empty();
    }
    Optional<Saying> updated = Optional.empty();
    for (String part : SAYING.split(text.toLowerCase(Locale.ROOT))) {
      boolean revised = part.startsWith("updated") || part.contains("modified");
      Optional<Saying> found = date(part).map(date -> new Saying(date, revised));
      if (found.isPresent() && !revised) {
        return found;
      }
      updated = updated.or(() -> found);
    }
    return updated;
  }

  private static boolean onlyTimes(String text) {
    for (String word : text.split("[^\\p{L}]+", -1)) {
      boolean known =
          word.isEmpty()
              || DateWords.contains(word)
              || BESIDE.contains(word.toLowerCase(Locale.ROOT));
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /** The only date of a part; times of day are taken out first: 22:11 is no 11th. */
  private static Optional<LocalDate> date(String part) {
    String days = CLOCK.matcher(part).replaceAll(";");
    if (YEAR.matcher(days).results().count() != 1) {
      return Optional.empty();
    }
    return WrittenDate.in(days).filter(date -> Weekdays.agree(part, date));
  }
}
