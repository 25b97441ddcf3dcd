package org.postil.io.jsonl.internal;

import java.util.List;
import java.util.Random;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;

/** Documents with every kind of feature. */
final class Rich {

  private static final String TEXT =
      "🚢 Mara Lind praised Oslo on Monday.\n\n\"Très bien 👍🏽\", she said. أهلا\n";

  private Rich() {}

  static AnnotatedDocument document() {
    Document document = Articles.of("rich", TEXT, "2024-06-14T10:00:00Z");
    return new AnnotatedDocument(document, List.of(layer(0).build(document).orElseThrow()));
  }

  static AnnotatedDocument document(long seed) {
    Document document = Articles.of("rich/" + seed, TEXT, "2024-06-14");
    return new AnnotatedDocument(document, List.of(layer(seed).build(document).orElseThrow()));
  }

  private static GoldLayer layer(long seed) {
    GoldLayer gold = new GoldLayer();
    GoldSpan mara = at(gold, TypeNames.ENTITY, "Mara Lind").set("label", "PER").set("entity", 3);
    GoldSpan oslo = at(gold, TypeNames.ENTITY, "Oslo").set("label", "LOC").set("confidence", 1.0);
    at(gold, TypeNames.TIMEX, "Monday").set("label", "DATE").set("value", "2024-06-17");
    int said = TEXT.indexOf("said");
    at(gold, "org.postil.types.Quotation", "Très bien 👍🏽")
        .set("label", "direct")
        .set("speaker", mara)
        .set("cue", gold.anchor(said, said + 4));
    int praised = TEXT.indexOf("praised");
    at(gold, "org.postil.types.StanceMention", "Mara Lind praised Oslo")
        .set("label", "for")
        .set("strength", 0.25)
        .set("target", oslo)
        .set("evidence", List.of(gold.anchor(praised, praised + 7), mara));
    at(gold, TypeNames.RELATION, "Mara Lind praised Oslo")
        .set("label", "praises")
        .set("from", mara)
        .set("to", oslo);
    gold.add(TypeNames.LABEL, 0, TEXT.length()).set("label", "travel").set("score", 0.5);
    at(gold, "lab.Finding", "أهلا")
        .set("text", "a feature with a taken name")
        .set("head", mara)
        .set("sure", true)
        .set("size", 2.5)
        .set("tags", List.of("a", "b"));
    addRandom(gold, new Random(seed));
    return gold;
  }

  private static void addRandom(GoldLayer gold, Random random) {
    GoldSpan last = null;
    for (int i = 0; i < 40; i++) {
      int begin = boundary(random.nextInt(TEXT.length()));
      int end = boundary(begin + random.nextInt(TEXT.length() - begin + 1));
      String type = random.nextBoolean() ? TypeNames.ENTITY : "lab.Finding";
      GoldSpan span = gold.add(type, begin, Math.max(begin, end));
      span.set("label", random.nextInt(3) == 0 ? null : "L" + random.nextInt(3));
      span.set("confidence", random.nextInt(5) / 4.0);
      span.set(type.equals(TypeNames.ENTITY) ? "friend" : "head", last);
      last = span;
    }
  }

  private static GoldSpan at(GoldLayer gold, String type, String covered) {
    int begin = TEXT.indexOf(covered);
    return gold.add(type, begin, begin + covered.length());
  }

  private static int boundary(int offset) {
    boolean inside =
        offset > 0 && offset < TEXT.length() && Character.isLowSurrogate(TEXT.charAt(offset));
    return inside ? offset - 1 : offset;
  }
}
