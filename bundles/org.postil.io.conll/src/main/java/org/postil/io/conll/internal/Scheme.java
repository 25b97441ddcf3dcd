package org.postil.io.conll.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How chunks of tokens are written as a tag for each token. */
enum Scheme {
  IOB1,
  IOB2,
  BIOES;

  /** The scheme with a name that a person typed. */
  static Scheme of(String name) throws IOException {
    for (Scheme scheme : values()) {
      if (scheme.name().equals(name.toUpperCase(Locale.ROOT))) {
        return scheme;
      }
    }
    throw new IOException(
        "Cannot export with the scheme [" + name + "]: expected iob1, iob2 or bioes");
  }

  /**
   * Writes chunks.
   *
   * @param chunks chunks in order, not overlapping
   * @param tokens number of tokens of the sentence
   */
  List<String> tags(List<Chunk> chunks, int tokens) {
    List<String> tags = new ArrayList<>(Collections.nCopies(tokens, "O"));
    Chunk before = null;
    for (Chunk chunk : chunks) {
      for (int i = chunk.begin(); i < chunk.end(); i++) {
        tags.set(i, prefix(chunk, i, before) + "-" + chunk.label());
      }
      before = chunk;
    }
    return tags;
  }

  private String prefix(Chunk chunk, int i, @Nullable Chunk before) {
    boolean first = i == chunk.begin();
    boolean last = i == chunk.end() - 1;
    boolean touches =
        before != null && before.end() == chunk.begin() && before.label().equals(chunk.label());
    return switch (this) {
      case IOB1 -> first && touches ? "B" : "I";
      case IOB2 -> first ? "B" : "I";
      case BIOES -> first && last ? "S" : first ? "B" : last ? "E" : "I";
    };
  }

  /** Whether a text is a tag of any scheme that is read. */
  static boolean isTag(String tag) {
    return tag.equals("O") || tag.length() > 2 && tag.charAt(1) == '-' && isPrefix(tag.charAt(0));
  }

  private static boolean isPrefix(char c) {
    return "BIESLUM".indexOf(c) >= 0;
  }

  /** Reads tags of any scheme: what begins or ends a chunk in one does so in all. */
  static List<Chunk> chunks(List<String> tags) {
    List<Chunk> chunks = new ArrayList<>();
    int begin = -1;
    String label = "";
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      boolean inside = !tag.equals("O");
      String now = inside ? tag.substring(2) : "";
      boolean starts = inside && (tag.startsWith("B") || isWhole(tag) || !now.equals(label));
      if (begin >= 0 && (!inside || starts || ended(tags.get(i - 1)))) {
        chunks.add(new Chunk(begin, i, label));
        begin = -1;
      }
      begin = inside && begin < 0 ? i : begin;
      label = now;
    }
    return chunks;
  }

  private static boolean isWhole(String tag) {
    return tag.startsWith("S") || tag.startsWith("U");
  }

  private static boolean ended(String tag) {
    return isWhole(tag) || tag.startsWith("E") || tag.startsWith("L");
  }
}
