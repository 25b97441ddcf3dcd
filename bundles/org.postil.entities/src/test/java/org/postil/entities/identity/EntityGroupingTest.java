package org.postil.entities.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postil.entities.EntityLabel;
import org.postil.entities.Sentences;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;

class EntityGroupingTest {

  private static final String[] WORDS = {"Anna", "Lind", "Moe", "Harbour", "Berg"};

  @Test
  void partsJoinTheSameNamesAsWhenEachIsComparedWithAll() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      List<NameSpan> names = new ArrayList<>();
      int count = 3 + random.nextInt(12);
      for (int i = 0; i < count; i++) {
        int length = 1 + random.nextInt(3);
        List<String> forms =
            IntStream.range(0, length).mapToObj(k -> WORDS[random.nextInt(WORDS.length)]).toList();
        EntityLabel label = random.nextBoolean() ? EntityLabel.PER : EntityLabel.ORG;
        texts.add(String.join(" ", forms) + " left .");
        names.add(new NameSpan(i, 0, length, label, 0.9));
      }
      DocumentWords document = Sentences.of(texts.toArray(String[]::new));
      List<String> canonical = Collections.nCopies(count, "");
      EntityGrouping grouping = new EntityGrouping(document, names, canonical);
      int[] expected = comparingAll(document, names);
      for (int i = 0; i < count; i++) {
        assertEquals(expected[i], grouping.group(i), "seed " + seed + ", " + texts.get(i));
      }
    }
  }

  /** Every name has the number of the first of its group. */
  private static int[] comparingAll(DocumentWords document, List<NameSpan> names) {
    int[] group = IntStream.range(0, names.size()).toArray();
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean same = names.get(i).label() == names.get(j).label();
        if (same && names.get(i).key(document).equals(names.get(j).key(document))) {
          merge(group, i, j);
        }
      }
    }
    for (int i = 0; i < group.length; i++) {
      int part = i;
      int[] wholes =
          IntStream.range(0, group.length)
              .filter(j -> isPart(document, names.get(part), names.get(j)))
              .map(j -> group[j])
              .distinct()
              .toArray();
      if (wholes.length == 1) {
        merge(group, i, wholes[0]);
      }
    }
    return group;
  }

  private static void merge(int[] group, int a, int b) {
    int from = Math.max(group[a], group[b]);
    int to = Math.min(group[a], group[b]);
    for (int i = 0; i < group.length; i++) {
      group[i] = group[i] == from ? to : group[i];
    }
  }

  private static boolean isPart(DocumentWords document, NameSpan part, NameSpan whole) {
    boolean person = part.label() == EntityLabel.PER;
    if (part.label() != whole.label()
        || whole.length() <= part.length()
        || !person && part.length() > 1) {
      return false;
    }
    String shorter = part.key(document);
    String longer = whole.key(document);
    String first = shorter.split(" ")[0];
    boolean begins = longer.startsWith(first + " ");
    boolean ends = longer.endsWith(" " + shorter.substring(shorter.lastIndexOf(' ') + 1));
    return !person
        ? begins && first.length() > 3
        : part.length() == 1 ? begins || ends : begins && ends;
  }
}
