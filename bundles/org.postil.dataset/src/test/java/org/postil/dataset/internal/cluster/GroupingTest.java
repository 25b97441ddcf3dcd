package org.postil.dataset.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.dataset.internal.text.ArticleWords;

/** Near-duplicates and what is bound to a split. */
class GroupingTest {

  private static final int UNKNOWN = Integer.MIN_VALUE;

  @TempDir private Path folder;

  @Test
  void copiesWithWordsChangedAreFoundAndOthersAreNot() throws IOException {
    long seed = 20_261_122;
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = Plain.article(random, 60 + random.nextInt(400));
      texts.add(text);
      texts.add(Plain.changed(text, 0.01, random));
      texts.add(Plain.changed(text, 0.05, random));
      texts.add(Plain.changed(text, 0.20, random));
    }
    try (Grouping grouping = grouping(texts)) {
      for (int i = 0; i < texts.size(); i++) {
        String where = "text " + i + " of seed " + seed;
        assertEquals(i / 4 * 4, grouping.clusters().of(i), where);
        assertEquals(4, grouping.clusters().count(i), where);
      }
    }
  }

  @Test
  void boilerplateNeitherJoinsNorParts() throws IOException {
    Random random = new Random(5);
    String footer = "\n" + Plain.article(random, 300);
    String one = Plain.article(random, 80);
    String other = Plain.article(random, 80);
    try (Grouping grouping = new Grouping(folder, false)) {
      grouping.add(ArticleWords.of(withFooter(one, footer)), UNKNOWN, -1);
      grouping.add(ArticleWords.of(withFooter(other, footer)), UNKNOWN, -1);
      grouping.add(
          ArticleWords.of(withFooter(one, "\n" + Plain.article(random, 300))), UNKNOWN, -1);
      grouping.join();
      assertNotEquals(grouping.clusters().of(0), grouping.clusters().of(1));
      assertEquals(grouping.clusters().of(0), grouping.clusters().of(2));
    }
  }

  @Test
  void exactCopiesAreFoundHoweverShort() throws IOException {
    try (Grouping grouping =
        grouping(List.of("Rain.", "rain", "Sun.", "", "", "The and of", "the AND of!"))) {
      assertEquals(0, grouping.clusters().of(1));
      assertEquals(2, grouping.clusters().of(2));
      assertEquals(4, grouping.clusters().of(4), "empty texts say nothing");
      assertEquals(5, grouping.clusters().of(6));
    }
  }

  @Test
  void textsInScriptsWithoutSpacesAreCompared() throws IOException {
    String text = "港口桥梁在星期五重新开放，距离渡轮撞上北侧桥墩已近一年，市长表示工程按时完成";
    try (Grouping grouping =
        grouping(List.of(text, text.replace("星期五", "星期四"), "天气预报说明天有雨并且风力较大"))) {
      assertEquals(0, grouping.clusters().of(1));
      assertEquals(2, grouping.clusters().of(2));
    }
  }

  @Test
  void whatHadASplitKeepsItAndWhatStandsBetweenBelongsToNeither() throws IOException {
    Random random = new Random(6);
    String train = Plain.article(random, 200);
    String test = Plain.article(random, 200);
    String both = train + "\n" + test;
    try (Grouping grouping = new Grouping(folder, true)) {
      grouping.add(ArticleWords.of(Plain.document("train", train)), UNKNOWN, 0);
      grouping.add(ArticleWords.of(Plain.document("test", test)), UNKNOWN, 2);
      grouping.add(ArticleWords.of(Plain.document("both", both)), UNKNOWN, -1);
      grouping.add(
          ArticleWords.of(Plain.document("more", Plain.changed(test, 0.05, random))), UNKNOWN, -1);
      grouping.join();
      assertEquals(0, grouping.clusters().bound(0));
      assertEquals(2, grouping.clusters().bound(1));
      assertTrue(grouping.between().get(2));
      assertEquals(1, grouping.between().cardinality());
      assertEquals(2, grouping.clusters().bound(3));
    }
  }

  @Test
  void aLeakIsReported() throws IOException {
    String text = Plain.article(new Random(7), 100);
    try (Grouping grouping = grouping(List.of(text, text))) {
      assertEquals(0, grouping.leaks(document -> 0).leaks());
      Grouping.Leaks leaks = grouping.leaks(document -> document);
      assertEquals(1, leaks.leaks());
      assertEquals(List.of(new Grouping.AlikePair(0, 1, 1)), leaks.closest());
    }
  }

  private static Document withFooter(String text, String footer) {
    return Plain.document(
        "d",
        text + footer,
        new Zone(ZoneKind.PARAGRAPH, 0, text.length()),
        new Zone(ZoneKind.BOILERPLATE, text.length(), text.length() + footer.length()));
  }

  private Grouping grouping(List<String> texts) throws IOException {
    Grouping grouping = new Grouping(folder, false);
    for (String text : texts) {
      grouping.add(ArticleWords.of(Plain.document("d", text)), UNKNOWN, -1);
    }
    grouping.join();
    return grouping;
  }
}
