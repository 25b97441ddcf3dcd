package org.postil.dataset.internal.cluster;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Groups of documents that must stay together. A document may be bound to a split; groups bound to
 * different splits are not joined. Memory: 13 bytes a document. Used by one thread.
 */
public final class Clusters {

  private static final byte FREE = -1;

  private int[] parent = new int[64];
  private int[] next = new int[64];
  private int[] count = new int[64];
  private byte[] bound = new byte[64];
  private int size;

  /** Starts without documents. */
  public Clusters() {}

  /** What became of a wish to join. */
  public enum Joined {
    YES,
    /** They were together. */
    ALREADY,
    /** They are bound to different splits. */
    REFUSED
  }

  /**
   * Adds the next document, alone.
   *
   * @param split ordinal of the split that it is bound to; negative for none
   * @return its number
   */
  public int add(int split) {
    if (size == parent.length) {
      int larger = size * 2;
      parent = Arrays.copyOf(parent, larger);
      next = Arrays.copyOf(next, larger);
      count = Arrays.copyOf(count, larger);
      bound = Arrays.copyOf(bound, larger);
    }
    parent[size] = size;
    next[size] = size;
    count[size] = 1;
    bound[size] = split < 0 ? FREE : (byte) split;
    return size++;
  }

  /**
   * Number of documents.
   *
   * @return at least 0
   */
  public int size() {
    return size;
  }

  /**
   * The group of a document.
   *
   * @param document its number
   * @return number of the first document of its group
   */
  public int of(int document) {
    int root = document;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /**
   * Number of documents in a group.
   *
   * @param document any of them
   * @return at least 1
   */
  public int count(int document) {
    return count[of(document)];
  }

  /**
   * The split that a group is bound to.
   *
   * @param document any of its documents
   * @return ordinal of the split; negative for none
   */
  public int bound(int document) {
    return bound[of(document)];
  }

  /**
   * Binds a group to a split.
   *
   * @param document any of its documents
   * @param split ordinal of the split
   */
  public void bind(int document, int split) {
    bound[of(document)] = (byte) split;
  }

  /**
   * Joins the groups of two documents.
   *
   * @param a a document
   * @param b another
   * @return what became of it
   */
  public Joined join(int a, int b) {
    int first = Math.min(of(a), of(b));
    int second = Math.max(of(a), of(b));
    if (first == second) {
      return Joined.ALREADY;
    }
    if (bound[first] != FREE && bound[second] != FREE && bound[first] != bound[second]) {
      return Joined.REFUSED;
    }
    parent[second] = first;
    count[first] += count[second];
    bound[first] = bound[first] == FREE ? bound[second] : bound[first];
    int after = next[first];
    next[first] = next[second];
    next[second] = after;
    return Joined.YES;
  }

  /**
   * Visits documents of a group.
   *
   * @param document any of them
   * @param most how many to visit
   * @param visitor takes their numbers
   */
  public void members(int document, int most, IntConsumer visitor) {
    int root = of(document);
    int each = root;
    for (int i = 0; i < most && (i == 0 || each != root); i++) {
      visitor.accept(each);
      each = next[each];
    }
  }
}
