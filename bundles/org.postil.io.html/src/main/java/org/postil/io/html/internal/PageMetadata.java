package org.postil.io.html.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.LooseDate;
import org.postil.standoff.json.JsonValues;

/** What a page says of its article: JSON-LD of schema.org, meta elements, microdata. */
final class PageMetadata {

  private static final int LONGEST = 1 << 20;

  private final Document page;
  private final Map<String, String> linked = new TreeMap<>();

  PageMetadata(Document page) {
    this.page = page;
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        byte[] json = script.data().getBytes(StandardCharsets.UTF_8);
        read(new JsonValues(LONGEST).parse(json));
      } catch (IOException e) {
        continue; // A page whose JSON-LD is damaged still has its other metadata.
      }
    }
  }

  Metadata metadata(@Nullable String heading, ImportOptions options) {
    Map<String, String> other = new TreeMap<>();
    first(linked("author"), meta("author"), meta("article:author"), text("[rel=author]"))
        .ifPresent(value -> other.put("author", value));
    first(attribute("link[rel=canonical]", "href"), meta("og:url"))
        .ifPresent(value -> other.put("url", value));
    String language =
        first(attribute("html", "lang"), linked("inLanguage"), meta("og:locale"))
            .map(value -> value.replace('_', '-'))
            .orElse(null);
    return new Metadata(
        first(linked("publisher"), meta("og:site_name"), meta("application-name")).orElse(null),
        first(linked("headline"), heading, meta("og:title"), page.title()).orElse(null),
        language,
        published().orElse(options.creationTime()),
        other);
  }

  private Optional<CreationTime> published() {
    List<@Nullable String> said = new ArrayList<>();
    said.add(linked("datePublished"));
    for (String name :
        List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "parsely-pub-date",
            "DC.date.issued",
            "dcterms.created",
            "DC.date",
            "sailthru.date",
            "date")) {
      said.add(meta(name));
    }
    said.add(attribute("[itemprop=datePublished]", "datetime"));
    said.add(attribute("[itemprop=datePublished]", "content"));
    said.add(attribute("article time[datetime]", "datetime"));
    said.add(attribute("time[pubdate]", "datetime"));
    return said.stream().map(LooseDate::published).flatMap(Optional::stream).findFirst();
  }

  private void read(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::read);
    } else if (value instanceof Map<?, ?> object) {
      read(object.get("@graph"));
      if (String.valueOf(object.get("@type")).matches(".*(?:Article|Posting|Report).*")) {
        for (String field :
            List.of("headline", "author", "publisher", "datePublished", "inLanguage")) {
          name(object.get(field)).ifPresent(text -> linked.putIfAbsent(field, text));
        }
      }
    }
  }

  private static Optional<String> name(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return name(object.get("name"));
    }
    if (value instanceof List<?> list) {
      List<String> names = list.stream().map(PageMetadata::name).flatMap(Optional::stream).toList();
      return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
    return value instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  private @Nullable String linked(String field) {
    return linked.get(field);
  }

  private @Nullable String meta(String name) {
    for (Element each : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(each.attr("name"))
          || name.equalsIgnoreCase(each.attr("property"))
          || name.equalsIgnoreCase(each.attr("itemprop"))) {
        return each.attr("content");
      }
    }
    return null;
  }

  private @Nullable String attribute(String query, String name) {
    Element found = page.selectFirst(query);
    return found == null ? null : found.attr(name);
  }

  private @Nullable String text(String query) {
    Element found = page.selectFirst(query);
    return found == null ? null : found.text();
  }

  private static Optional<String> first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }
}
