package org.postil.stance.internal.features;

import java.util.Locale;
import java.util.Set;
import org.postil.stance.model.WordTable;

/**
 * Numbers that describe a target in its sentence: averages of word vectors in windows around it,
 * then what those vectors foretell of valence, then sums of lexicon valences in windows, by side
 * and distance, then facts about the target itself.
 */
public final class DenseFeatures {

  /** Windows that word vectors are averaged in. */
  static final int WINDOWS = 9;

  private static final int NEARNESS_WINDOW = 4;

  private static final int LEARNED = 18;
  private static final int SUMS = 31;
  private static final int SIGNS = 20;
  private static final int FLAGS = 4;
  private static final Nearness NEARNESS = new Nearness(4);
  private static final Nearness VALENCE_NEARNESS = new Nearness(5);
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "him", "her", "his", "they", "them", "i", "we", "you");
  private static final Set<String> SAID = Set.of("said", "says", "told", "added", "asked", "wrote");

  private final WordTable words;

  public DenseFeatures(WordTable words) {
    this.words = words;
  }

  /** How many numbers there are. */
  public int size() {
    return firstCount() + counts();
  }

  /** The first number that is no average of vectors; those from here go to the linear model too. */
  public int firstCount() {
    return WINDOWS * words.dimensions();
  }

  /** How many numbers are no averages of vectors. */
  public static int counts() {
    return LEARNED + SUMS + SIGNS + FLAGS;
  }

  /** The numbers for a target. */
  public float[] extract(TargetView view) {
    float[] values = new float[size()];
    averages(view, values);
    Writer writer = new Writer(view, values, firstCount());
    writer.learned();
    writer.sums();
    writer.signs();
    writer.flags();
    return values;
  }

  private void averages(TargetView view, float[] values) {
    int dimensions = words.dimensions();
    for (int w = 0; w < WINDOWS; w++) {
      float total = w == NEARNESS_WINDOW ? addNear(view, values) : add(view, w, values);
      for (int i = w * dimensions; i < (w + 1) * dimensions; i++) {
        values[i] /= total;
      }
    }
  }

  /** Adds the vectors in a window up. Answers one more than there are. */
  private float add(TargetView view, int window, float[] values) {
    float total = 1;
    int end = end(view, window);
    for (int i = begin(view, window); i < end; i++) {
      if (view.row(i) >= 0) {
        add(view.vector(i), values, window * words.dimensions());
        total++;
      }
    }
    return total;
  }

  private static void add(float[] vector, float[] sums, int offset) {
    for (int i = 0; i < vector.length; i++) {
      sums[offset + i] += vector[i];
    }
  }

  /** Adds all vectors up, each the less the farther it is. Answers one more than all factors. */
  private float addNear(TargetView view, float[] values) {
    float total = 1;
    for (int i = 0; i < view.length(); i++) {
      if (view.row(i) >= 0) {
        float factor = NEARNESS.at(i - view.center());
        words.addTo(view.row(i), factor, values, NEARNESS_WINDOW * words.dimensions());
        total += factor;
      }
    }
    return total;
  }

  /** The first position in a window. */
  private static int begin(TargetView view, int window) {
    int c = view.center();
    return switch (window) {
      case 1 -> Math.max(0, c - 4);
      case 2, 5, 7 -> c + 1;
      case 3 -> view.clauseBegin();
      case 6 -> Math.max(0, c - 2);
      default -> 0;
    };
  }

  /** The position after the last in a window. */
  private static int end(TargetView view, int window) {
    int c = view.center();
    return switch (window) {
      case 1, 6, 8 -> c;
      case 2 -> Math.min(view.length(), c + 5);
      case 3 -> view.clauseEnd();
      case 5 -> Math.min(view.length(), c + 3);
      default -> view.length();
    };
  }

  /** How much the word at each position adds to a score that has this gradient. */
  public void attribute(TargetView view, float[] gradient, float[] scores) {
    for (int w = 0; w < WINDOWS; w++) {
      int begin = begin(view, w);
      int end = end(view, w);
      float total = 1;
      for (int i = begin; i < end; i++) {
        total += view.row(i) >= 0 ? factor(view, w, i) : 0;
      }
      for (int i = begin; i < end; i++) {
        if (view.row(i) >= 0) {
          float share = dot(view.vector(i), gradient, w * words.dimensions());
          scores[i] += share * factor(view, w, i) / total;
        }
      }
    }
  }

  private static float factor(TargetView view, int window, int position) {
    return window == NEARNESS_WINDOW ? NEARNESS.at(position - view.center()) : 1;
  }

  private static float dot(float[] vector, float[] other, int offset) {
    float sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * other[offset + i];
    }
    return sum;
  }

  /** Writes numbers one after another. */
  private final class Writer {

    private final TargetView view;
    private final float[] values;
    private final int c;
    private int next;

    Writer(TargetView view, float[] values, int next) {
      this.view = view;
      this.values = values;
      this.next = next;
      c = view.center();
    }

    void learned() {
      learned(0, view.length());
      learned(c - 4, c);
      learned(c + 1, c + 5);
      learned(view.clauseBegin(), view.clauseEnd());
      learned(c + 1, view.length());
      learned(0, c);
    }

    private void learned(int begin, int end) {
      float most = Float.NEGATIVE_INFINITY;
      float least = Float.POSITIVE_INFINITY;
      float sum = 0;
      int count = 0;
      for (int i = Math.max(0, begin); i < Math.min(view.length(), end); i++) {
        if (view.row(i) >= 0) {
          float valence = words.learnedValence(view.row(i));
          most = Math.max(most, valence);
          least = Math.min(least, valence);
          sum += valence;
          count++;
        }
      }
      values[next++] = count == 0 ? 0 : most;
      values[next++] = count == 0 ? 0 : least;
      values[next++] = sum / (1 + count);
    }

    void sums() {
      int n = view.length();
      sum(0, n);
      sum(0, c);
      sum(c + 1, n);
      sum(c - 3, c + 4);
      sum(c - 6, c + 7);
      sum(c + 1, c + 7);
      sum(c - 6, c);
      sum(view.clauseBegin(), view.clauseEnd());
      sum(c + 1, view.clauseEnd());
      sum(view.clauseBegin(), c);
      float decayed = 0;
      for (int i = 0; i < n; i++) {
        decayed += view.valence(i) * VALENCE_NEARNESS.at(i - c);
      }
      values[next++] = decayed / 2;
    }

    private void sum(int begin, int end) {
      float good = 0;
      float bad = 0;
      for (int i = Math.max(0, begin); i < Math.min(view.length(), end); i++) {
        float valence = view.valence(i);
        good += Math.max(0, valence);
        bad -= Math.min(0, valence);
      }
      values[next++] = squash(good);
      values[next++] = squash(bad);
      values[next++] = squash(good - bad);
    }

    private static float squash(float sum) {
      return (float) (2 * sum / Math.sqrt(sum * sum + 15));
    }

    void signs() {
      for (int i = 0; i < view.length(); i++) {
        float valence = view.valence(i);
        if (valence != 0) {
          int side = i < c ? 0 : 1;
          int far = TargetView.distanceClass(i - c);
          int slot = (side * 5 + far) * 2 + (valence > 0 ? 0 : 1);
          values[next + slot] += Math.abs(valence) / 2;
        }
      }
      next += SIGNS;
    }

    void flags() {
      values[next++] = PRONOUNS.contains(lower(c)) ? 1 : 0;
      values[next++] = isQuoted() ? 1 : 0;
      values[next++] = SAID.contains(lower(c + 1)) ? 1 : 0;
      values[next++] = SAID.contains(lower(c - 1)) ? 1 : 0;
    }

    private boolean isQuoted() {
      int open = 0;
      for (int i = 0; i < c; i++) {
        String form = view.form(i);
        open += form.equals("“") ? 1 : form.equals("”") ? -1 : 0;
        open ^= form.equals("\"") ? 1 : 0;
      }
      return open > 0;
    }

    private String lower(int position) {
      return view.form(position).toLowerCase(Locale.ROOT);
    }
  }
}
