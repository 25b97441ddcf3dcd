package org.postil.itest.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;

/** Documents of every shape, the same each time. */
final class Shapes {

  private static final List<String> PIECES =
      List.of(
          "Mara ",
          "Linde ",
          "🚢 ",
          "שלום ",
          "مرحبا ",
          "Zoë ",
          "👩‍🚀 ",
          "Oslo. ",
          "<&\"'> ",
          "\\ ",
          "e\u0301t ",
          "[x] ",
          "left_it ",
          "a|b ",
          "* ",
          "\n\n");
  private static final List<String> LABELS = List.of("PER", "ORG", "LOC");

  private final Random random;
  private final Document document;
  private final List<int[]> words = new ArrayList<>();
  private final GoldLayer gold = new GoldLayer();

  private Shapes(long seed, int pieces) {
    random = new Random(seed);
    StringBuilder text = new StringBuilder("Begin ");
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (!piece.isBlank()) {
        words.add(new int[] {text.length(), text.length() + piece.strip().length()});
      }
      text.append(piece);
    }
    document = Articles.of("random", text.append("end.").toString(), "2024-06-14");
  }

  /** Documents by what is special about them. */
  static Map<String, AnnotatedDocument> all() {
    Map<String, AnnotatedDocument> all = new LinkedHashMap<>();
    all.put("an empty text", bare(""));
    all.put("no spans", bare("Mara left."));
    for (int seed = 0; seed < 4; seed++) {
      all.put("apart, seed " + seed, new Shapes(seed, 120).apart());
      all.put("nested, seed " + seed, new Shapes(seed, 120).nested());
      all.put("overlapping, seed " + seed, new Shapes(seed, 120).overlapping(60));
      all.put("anywhere, seed " + seed, new Shapes(seed, 120).anywhere());
      all.put("discontinuous, seed " + seed, new Shapes(seed, 120).discontinuous());
      all.put("with features, seed " + seed, new Shapes(seed, 120).withFeatures());
    }
    all.put("10,000 spans", new Shapes(7, 6_000).overlapping(10_000));
    return all;
  }

  private static AnnotatedDocument bare(String text) {
    return new AnnotatedDocument(Articles.of("bare", text, "2024-06-14"), List.of());
  }

  /** Every third word. */
  private AnnotatedDocument apart() {
    for (int i = 0; i < words.size(); i += 3) {
      entity(i, i);
    }
    return built();
  }

  /** Stretches of three words, the last two of them, and the last. */
  private AnnotatedDocument nested() {
    for (int i = 0; i + 2 < words.size(); i += 5) {
      entity(i, i + 2);
      entity(i + 1, i + 2);
      entity(i + 2, i + 2);
    }
    return built();
  }

  private AnnotatedDocument overlapping(int spans) {
    for (int i = 0; i < spans; i++) {
      int first = random.nextInt(words.size());
      entity(first, Math.min(words.size() - 1, first + random.nextInt(5)));
    }
    return built();
  }

  /** They begin and end within words and in white space, and some have no length. */
  private AnnotatedDocument anywhere() {
    for (int i = 0; i < 40; i++) {
      int begin = boundary(random.nextInt(document.text().length()));
      int end = boundary(Math.min(document.text().length(), begin + random.nextInt(12)));
      label(gold.add(TypeNames.ENTITY, Math.min(begin, end), end));
    }
    return built();
  }

  /** Spans of two or three words that do not stand together. */
  private AnnotatedDocument discontinuous() {
    for (int i = 0; i + 6 < words.size(); i += 7) {
      List<GoldSpan> parts = new ArrayList<>();
      for (int part = 0; part < 2 + random.nextInt(2); part++) {
        int[] word = words.get(i + 2 * part);
        parts.add(gold.anchor(word[0], word[1]));
      }
      int end = parts.get(parts.size() - 1).end();
      label(gold.add(TypeNames.ENTITY, parts.get(0).begin(), end)).set("fragments", parts);
    }
    return built();
  }

  /** Names with features, times, relations between them, and labels of the document. */
  private AnnotatedDocument withFeatures() {
    GoldSpan before = null;
    for (int i = 0; i < words.size(); i += 4) {
      GoldSpan entity = entity(i, i).set("confidence", random.nextInt(100) / 100.0);
      entity.set("name", "Mara \"🚢\" | שלום").set("entity", (long) random.nextInt(9));
      if (before != null) {
        gold.add(TypeNames.RELATION, before.begin(), entity.end())
            .set("label", "knows")
            .set("from", before)
            .set("to", entity);
      }
      before = random.nextBoolean() ? entity : null;
    }
    for (int i = 2; i < words.size(); i += 8) {
      gold.add(TypeNames.TIMEX, words.get(i)[0], words.get(i)[1])
          .set("label", "DATE")
          .set("value", "2024-06-1" + random.nextInt(10));
    }
    gold.add(TypeNames.LABEL, 0, document.text().length()).set("label", "harbour");
    return built();
  }

  private GoldSpan entity(int first, int last) {
    return label(gold.add(TypeNames.ENTITY, words.get(first)[0], words.get(last)[1]));
  }

  private GoldSpan label(GoldSpan span) {
    return span.set("label", LABELS.get(random.nextInt(LABELS.size())));
  }

  private int boundary(int offset) {
    boolean inside =
        offset > 0
            && offset < document.text().length()
            && Character.isLowSurrogate(document.text().charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private AnnotatedDocument built() {
    return new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
  }
}
