package org.postil.annotator.entities.minilm.internal.window;

import java.util.Arrays;
import org.postil.entities.lexicon.BrownClusters;
import org.postil.entities.lexicon.GazetteerMatches;
import org.postil.entities.lexicon.NameClass;
import org.postil.entities.lexicon.SentenceFacts;

/**
 * What spelling and lexica say about a word, as numbers of rows in a table that the model learns:
 * the language model is uncased and knows no gazetteer. Every word has {@link #SLOTS} of them. The
 * numbers are part of the format of models.
 */
public final class LexicalIds {

  /** How many each word has. */
  public static final int SLOTS = 11;

  /** Those of a piece that belongs to no word. */
  private static final int OUTSIDE = 0;

  private static final int NO_ENTRY = 1;
  private static final int HEADING = 2;
  private static final int SHAPE = HEADING + 2;
  private static final int SHAPES = 256;
  private static final int CASING = SHAPE + SHAPES;
  private static final int NAMES = CASING + 8;
  private static final int GAZETTEER = NAMES + 32;
  private static final int POSITIONS = 4;
  private static final int ENTRIES = 4;
  private static final int CLUSTER_4 = GAZETTEER + POSITIONS * NameClass.values().length;
  private static final int CLUSTER_6 = CLUSTER_4 + (1 << 5);
  private static final int CLUSTER_8 = CLUSTER_6 + (1 << 7);

  /** How many rows the table has. */
  public static final int ROWS = CLUSTER_8 + (1 << 9);

  private LexicalIds() {}

  /** Those of a piece that belongs to no word. */
  public static int[] outside() {
    return new int[SLOTS];
  }

  /** Those of a word of a sentence. */
  public static int[] of(SentenceFacts facts, int word) {
    int[] ids = new int[SLOTS];
    ids[0] = HEADING + (facts.heading() ? 1 : 0);
    ids[1] = SHAPE + Math.floorMod(facts.shape(word).hashCode() * 0x9E3779B1 >>> 8, SHAPES);
    ids[2] = CASING + (facts.casing(word) & 7);
    ids[3] = NAMES + (facts.names(word) & 31);
    int path = facts.cluster(word);
    ids[4] = CLUSTER_4 + cluster(path, 4);
    ids[5] = CLUSTER_6 + cluster(path, 6);
    ids[6] = CLUSTER_8 + cluster(path, 8);
    entries(facts.gazetteer(), word, ids, 7);
    return ids;
  }

  private static int cluster(int path, int bits) {
    return path == 0 ? OUTSIDE : BrownClusters.prefix(path, bits);
  }

  private static void entries(GazetteerMatches matches, int word, int[] ids, int from) {
    int[] masks = {
      matches.single(word), matches.first(word), matches.middle(word), matches.last(word)
    };
    Arrays.fill(ids, from, from + ENTRIES, NO_ENTRY);
    int next = from;
    for (int position = POSITIONS - 1; position >= 0; position--) {
      for (int mask = masks[position]; mask != 0 && next < from + ENTRIES; mask &= mask - 1) {
        int nameClass = Integer.numberOfTrailingZeros(mask);
        ids[next++] = GAZETTEER + position * NameClass.values().length + nameClass;
      }
    }
  }
}
