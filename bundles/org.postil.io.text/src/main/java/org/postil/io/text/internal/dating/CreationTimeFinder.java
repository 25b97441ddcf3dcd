package org.postil.io.text.internal.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.CreationTime.Basis;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/**
 * Finds out when an article was published: from its front matter, else from its file name, else
 * from its dateline, else what the person who imports it says. Never from the clock or the file
 * system.
 */
public final class CreationTimeFinder {

  private static final List<String> STATED =
      List.of(
          "published",
          "date published",
          "publication date",
          "pub date",
          "pubdate",
          "date",
          "posted",
          "updated",
          "last updated");

  /** The dateline is in one of the first blocks or nowhere. */
  private static final int BLOCKS = 6;

  /** A name and a date are a byline in one of so many blocks: title, summary, byline. */
  private static final int BYLINE_BLOCKS = 3;

  /** A date at the start of a line ends within so many characters. */
  private static final int LONGEST_DATE = 30;

  private CreationTimeFinder() {}

  /**
   * Finds the creation time.
   *
   * @param text the text of the article
   * @param zones its zones
   * @param stated what its front matter says, by key in lower case
   * @param path the article's path below the imported folder
   * @param given what the person says; null when nothing
   * @return the time and how it is known; null when it is not
   */
  public static @Nullable CreationTime find(
      String text,
      List<Zone> zones,
      Map<String, String> stated,
      String path,
      @Nullable CreationTime given) {
    Optional<CreationTime> metadata =
        STATED.stream()
            .filter(stated::containsKey)
            .map(stated::get)
            .map(WrittenDate::isoIn)
            .flatMap(Optional::stream)
            .findFirst()
            .map(value -> new CreationTime(value, Basis.METADATA));
    return metadata
        .or(
            () ->
                FileNameDate.in(path)
                    .map(date -> new CreationTime(date.toString(), Basis.FILENAME)))
        .or(() -> dateline(text, zones))
        .orElse(given);
  }

  /** The first dateline; the day of an update only when there is no other. */
  private static Optional<CreationTime> dateline(String text, List<Zone> zones) {
    boolean paragraphSeen = false;
    Optional<LocalDate> updated = Optional.empty();
    for (int i = 0; i < Math.min(BLOCKS, zones.size()); i++) {
      Zone zone = zones.get(i);
      String block = text.substring(zone.begin(), Math.min(zone.end(), zone.begin() + 300));
      Optional<PublicationLine.Saying> said =
          PublicationLine.read(block, i < BYLINE_BLOCKS && zone.kind() != ZoneKind.TITLE);
      if (said.isPresent() && said.get().revised()) {
        updated = updated.or(() -> said.map(PublicationLine.Saying::date));
        continue;
      }
      Optional<LocalDate> found =
          said.map(PublicationLine.Saying::date).or(() -> line(block, zone.kind()));
      if (found.isEmpty() && zone.kind() == ZoneKind.PARAGRAPH && !paragraphSeen) {
        paragraphSeen = true;
        found = Dateline.opening(block);
      }
      if (found.isPresent()) {
        return found.map(CreationTimeFinder::dateline);
      }
    }
    return updated.map(CreationTimeFinder::dateline);
  }

  private static CreationTime dateline(LocalDate date) {
    return new CreationTime(date.toString(), Basis.DATELINE);
  }

  private static Optional<LocalDate> line(String block, ZoneKind kind) {
    return Dateline.alone(block)
        .or(() -> kind == ZoneKind.BOILERPLATE ? posted(block) : Optional.empty())
        .filter(date -> Weekdays.agree(block, date));
  }

  /**
   * The date of a line such as {@code Published March 18, 2025 at 5:04 pm} or {@code 18 March 2025
   * by Ewan Laird}.
   */
  private static Optional<LocalDate> posted(String line) {
    String small = line.strip().toLowerCase(Locale.ROOT);
    boolean says =
        small.startsWith("published") || small.startsWith("posted") || small.startsWith("date");
    return says
        ? WrittenDate.in(line)
        : WrittenDate.in(line.substring(0, Math.min(line.length(), LONGEST_DATE)));
  }
}
