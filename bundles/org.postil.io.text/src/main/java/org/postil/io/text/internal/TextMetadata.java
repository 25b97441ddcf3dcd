package org.postil.io.text.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.io.text.internal.decode.DecodedText;
import org.postil.io.text.internal.zones.FrontMatter;
import org.postil.io.text.internal.zones.ZonedText;

/** Gathers what is known of a plain text beside the text. */
final class TextMetadata {

  private static final List<String> SOURCE =
      List.of("source", "publisher", "publication", "outlet", "newspaper");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> LANGUAGE = List.of("language", "lang");
  private static final List<String> KEPT =
      List.of(
          "author", "authors", "byline", "by", "url", "link", "permalink", "section", "category");

  private TextMetadata() {}

  static Metadata of(DecodedText decoded, ZonedText zoned, @Nullable CreationTime creationTime) {
    FrontMatter front = zoned.frontMatter();
    Map<String, String> other = new TreeMap<>();
    for (String key : KEPT) {
      front.first(List.of(key)).ifPresent(value -> other.put(key, value));
    }
    other.put("encoding-basis", decoded.encoding().basis());
    put(other, "line-ends", decoded.lineEnds().summary());
    put(other, "corrections", corrections(decoded.changes()));
    return new Metadata(
        front.first(SOURCE).orElse(null),
        front.first(TITLE).or(() -> title(decoded.text(), zoned.zones())).orElse(null),
        front.first(LANGUAGE).orElse(null),
        creationTime,
        other);
  }

  private static Optional<String> title(String text, List<Zone> zones) {
    return zones.stream()
        .filter(zone -> zone.kind() == ZoneKind.TITLE)
        .findFirst()
        .map(zone -> text.substring(zone.begin(), zone.end()).replace('\n', ' '));
  }

  /** How many changes of each kind, for example {@code apostrophe 4, control character 1}. */
  private static String corrections(List<TextChange> changes) {
    return changes.stream()
        .collect(Collectors.groupingBy(TextChange::reason, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static void put(Map<String, String> other, String key, String value) {
    if (!value.isEmpty()) {
      other.put(key, value);
    }
  }
}
