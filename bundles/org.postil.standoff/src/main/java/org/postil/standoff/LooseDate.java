package org.postil.standoff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;

/** Reads dates as the metadata of files write them. */
public final class LooseDate {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?.*");
  private static final Pattern PDF = Pattern.compile("D:(\\d{4})(\\d{2})(\\d{2}).*");

  private LooseDate() {}

  /**
   * Reads a date or a date with a time: ISO 8601, as mail writes it, or as PDF writes it.
   *
   * @param raw what the file says; null when it says nothing
   * @return the creation time; empty if there is no such date
   */
  public static Optional<CreationTime> published(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return Optional.empty();
    }
    String value = raw.strip();
    Matcher iso = ISO.matcher(value);
    if (iso.matches()) {
      String date = iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3);
      String time = iso.group(4);
      String zone = iso.group(5) == null ? "" : iso.group(5);
      return of(time == null ? date : date + "T" + time + zone);
    }
    Matcher pdf = PDF.matcher(value);
    if (pdf.matches()) {
      return of(pdf.group(1) + "-" + pdf.group(2) + "-" + pdf.group(3));
    }
    try {
      ZonedDateTime mail = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      return of(OffsetDateTime.from(mail).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CreationTime> of(String value) {
    try {
      LocalDate.parse(value.substring(0, 10));
      return Optional.of(new CreationTime(value, CreationTime.Basis.METADATA));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
