package org.postil.annotator.entities.internal.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.EntityLabel;

/** Counts names that are right in begin, end and label, by corpus and label. */
final class StrictScores {

  private static final int LABELS = EntityLabel.values().length;

  private final SortedMap<String, int[][]> counts = new TreeMap<>();

  /** Counts the names of one document. */
  void add(String corpus, List<GoldSpan> gold, List<GoldSpan> found) {
    Set<GoldSpan> right = new HashSet<>(gold);
    right.retainAll(found);
    int[][] table = counts.computeIfAbsent(corpus, c -> new int[LABELS][3]);
    right.forEach(span -> table[span.label().ordinal()][0]++);
    new HashSet<>(found).forEach(span -> table[span.label().ordinal()][1]++);
    new HashSet<>(gold).forEach(span -> table[span.label().ordinal()][2]++);
  }

  /** F1 in per cent as a Markdown table: a row for each corpus, a column for each label and all. */
  String table() {
    StringBuilder out = new StringBuilder("| corpus | names | all |");
    for (EntityLabel label : EntityLabel.values()) {
      out.append(' ').append(label).append(" |");
    }
    out.append("\n|---|---|---|---|---|---|---|\n");
    counts.forEach((corpus, table) -> out.append(row(corpus, table)));
    return out.toString();
  }

  private static String row(String corpus, int[][] table) {
    int[] all = new int[3];
    StringBuilder cells = new StringBuilder();
    for (int[] label : table) {
      for (int k = 0; k < all.length; k++) {
        all[k] += label[k];
      }
      cells.append(String.format(Locale.ROOT, " %.1f |", f1(label)));
    }
    return String.format(Locale.ROOT, "| %s | %d | %.1f |%s%n", corpus, all[2], f1(all), cells);
  }

  private static double f1(int[] count) {
    return count[1] + count[2] == 0 ? 0 : 200.0 * count[0] / (count[1] + count[2]);
  }
}
