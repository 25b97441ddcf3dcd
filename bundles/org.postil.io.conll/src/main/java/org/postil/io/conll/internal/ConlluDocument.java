package org.postil.io.conll.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;

/** A document of CoNLL-U while it is read, sentence by sentence. */
final class ConlluDocument {

  private final @Nullable String id;
  private final TextBuilder text = new TextBuilder();
  private final GoldLayer gold = new GoldLayer();
  private String gap = "";

  /** Starts a document with the id that the file gives, or none. */
  ConlluDocument(@Nullable String id) {
    this.id = id;
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  void add(List<String> comments, List<String[]> rows) {
    boolean paragraph = isEmpty() || comments.stream().anyMatch(c -> c.matches("# *newpar.*"));
    text.startSentence(paragraph ? "\n\n" : gap);
    if (paragraph) {
      text.startParagraph();
    }
    int begin = text.length();
    Words words = new Words();
    for (int i = 0; i < rows.size(); i++) {
      add(rows, i, words);
    }
    words.link();
    words.names();
    gold.add(TypeNames.SENTENCE, begin, Math.max(begin, words.end))
        .set(Conllu.COMMENTS, comments.isEmpty() ? null : comments);
  }

  private void add(List<String[]> rows, int i, Words words) {
    String[] row = rows.get(i);
    if (row[0].indexOf('.') > 0) {
      int end = words.surface == null ? text.length() : words.end;
      features(gold.add(Conllu.EMPTY_NODE, end, end), row)
          .set(Conllu.FORM, row[1])
          .set(Conllu.AFTER, words.spans.size());
    } else if (row[0].indexOf('-') > 0) {
      words.at(surface(rows, i), last(row[0]), row[9]);
      features(gold.add(Conllu.MULTIWORD, words.begin, words.end), row);
    } else {
      boolean part = Integer.parseInt(row[0]) <= words.last;
      if (!part) {
        words.at(surface(rows, i), 0, row[9]);
      }
      GoldSpan word = features(gold.add(TypeNames.TOKEN, words.begin, words.end), row);
      words.add(word.set(Conllu.FORM, part ? row[1] : null), row);
    }
  }

  /** The words of one sentence. */
  private final class Words {
    private final Map<String, GoldSpan> spans = new HashMap<>();
    private final List<String[]> rows = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private int @Nullable [] surface;
    private int begin;
    private int end;
    private int last;

    /** The next words stand here; those up to {@code last} share the place. */
    void at(int[] place, int last, String misc) {
      this.surface = place;
      this.begin = place[0];
      this.end = place[1];
      this.last = last;
      places.add(place);
      tags.add(Conllu.name(misc));
    }

    void add(GoldSpan word, String[] row) {
      spans.put(row[0], word);
      rows.add(row);
    }

    void link() {
      for (String[] row : rows) {
        GoldSpan word = spans.get(row[0]);
        if (word != null && !row[6].equals("_") && !row[6].equals("0")) {
          GoldSpan head = spans.get(row[6]);
          if (head == null) {
            throw new IllegalArgumentException(
                "word " + row[0] + " has the head [" + row[6] + "], expected a word or 0");
          }
          word.set(Conllu.HEAD, head);
        }
      }
    }

    void names() {
      for (Chunk chunk : Scheme.chunks(tags)) {
        String type = TypeNames.typeOfLabel(chunk.label());
        gold.add(type, places.get(chunk.begin())[0], places.get(chunk.end() - 1)[1])
            .set("label", chunk.label());
      }
    }
  }

  ImportedDocument imported(String otherwise, String location, ImportOptions options) {
    Metadata metadata = Metadata.NONE.withCreationTime(options.creationTime());
    return text.imported(id == null ? otherwise : id, location, metadata, gold);
  }

  /** Adds what stands in the text: a word or a multiword token. */
  private int[] surface(List<String[]> rows, int i) {
    String[] row = rows.get(i);
    String after = " ";
    for (String misc : row[9].split("\\|")) {
      String spacing = Conllu.gap(misc);
      after = spacing == null ? after : spacing;
    }
    boolean last = isLastSurface(rows, i);
    gap = last ? after : gap;
    return text.token(row[1], last ? "" : after);
  }

  private static boolean isLastSurface(List<String[]> rows, int from) {
    String id = rows.get(from)[0];
    int to = id.indexOf('-') > 0 ? last(id) : 0;
    for (int i = from + 1; i < rows.size(); i++) {
      String next = rows.get(i)[0];
      if (next.indexOf('.') < 0 && (next.indexOf('-') > 0 || Integer.parseInt(next) > to)) {
        return false;
      }
    }
    return true;
  }

  private static GoldSpan features(GoldSpan span, String[] row) {
    for (int i = 0; i < Conllu.PLAIN.size(); i++) {
      set(span, Conllu.PLAIN.get(i), row[2 + i]);
    }
    set(span, Conllu.DEPREL, row[7]);
    set(span, Conllu.DEPS, row[8]);
    set(span, Conllu.MISC, Conllu.withoutName(row[9]));
    return span;
  }

  private static void set(GoldSpan span, String feature, String value) {
    span.set(feature, value.equals("_") ? null : value);
  }

  private static int last(String range) {
    return Integer.parseInt(range.substring(range.indexOf('-') + 1));
  }
}
