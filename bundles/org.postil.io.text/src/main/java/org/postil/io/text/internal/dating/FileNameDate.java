package org.postil.io.text.internal.dating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date that is part of a path: {@code 2025-07-31_launch}, {@code 20250731}, {@code
 * 2025/07/31/launch}. A path with two different dates has none.
 */
public final class FileNameDate {

  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{4})([-_./]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  private FileNameDate() {}

  /**
   * The date in a path.
   *
   * @param path path below the imported folder
   * @return the date, empty when there is none or more than one
   */
  public static Optional<LocalDate> in(String path) {
    Set<LocalDate> found = new TreeSet<>();
    Matcher date = DATE.matcher(path);
    while (date.find()) {
      WrittenDate.date(date.group(1), Integer.parseInt(date.group(3)), date.group(4))
          .ifPresent(found::add);
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
