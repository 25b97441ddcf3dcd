package org.postil.io.text.internal.zones;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines {@code Key: value} that a text may open with, bare or between two lines {@code ---}.
 *
 * @param values what they say, by key in lower case
 * @param blocks number of blocks that they take at the start of the text
 */
public record FrontMatter(Map<String, String> values, int blocks) {

  /** What a bare line must start with; between fences any key will do. */
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "headline",
          "date",
          "published",
          "publication date",
          "date published",
          "pubdate",
          "pub date",
          "posted",
          "updated",
          "last updated",
          "author",
          "authors",
          "byline",
          "by",
          "source",
          "publisher",
          "publication",
          "outlet",
          "newspaper",
          "url",
          "link",
          "permalink",
          "language",
          "lang",
          "section",
          "category",
          "keywords",
          "tags");

  private static final int LONGEST_KEY = 24;
  private static final int LONGEST_VALUE = 300;
  private static final String FENCE = "---";

  /** Copies the map. */
  public FrontMatter {
    values = Map.copyOf(values);
  }

  /** Reads the front matter of a text that was split into blocks. */
  static FrontMatter of(String text, List<Block> blocks) {
    Map<String, String> values = new HashMap<>();
    boolean fenced = !blocks.isEmpty() && line(text, blocks.get(0)).equals(FENCE);
    int i = fenced ? 1 : 0;
    while (i < blocks.size() && add(text, blocks.get(i), fenced, values)) {
      i++;
    }
    boolean closed = i < blocks.size() && (!fenced || line(text, blocks.get(i)).equals(FENCE));
    if (!closed) {
      return new FrontMatter(Map.of(), 0);
    }
    return new FrontMatter(values, fenced ? i + 1 : i);
  }

  /** The value of the first of some keys that is there. */
  public Optional<String> first(List<String> keys) {
    return keys.stream().filter(values::containsKey).map(values::get).findFirst();
  }

  private static boolean add(String text, Block block, boolean fenced, Map<String, String> values) {
    if (block.end() - block.begin() > LONGEST_KEY + LONGEST_VALUE) {
      return false;
    }
    String line = line(text, block);
    int colon = line.indexOf(':');
    if (colon < 1
        || colon > LONGEST_KEY
        || colon + 1 < line.length() && line.charAt(colon + 1) != ' ') {
      return false;
    }
    String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean known = KEYS.contains(key);
    String value = unquoted(line.substring(colon + 1).strip());
    if (!known && !fenced || value.isEmpty() && !fenced) {
      return false;
    }
    values.putIfAbsent(key, value);
    return true;
  }

  private static String line(String text, Block block) {
    return text.substring(block.begin(), Math.min(block.end(), block.begin() + 400));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
