package org.postil.entities.lexicon;

/**
 * Where the words of a sentence stand in gazetteer entries: of each class, the longest entries that
 * no longer one of the same class contains.
 */
public final class GazetteerMatches {

  private final int[] single;
  private final int[] first;
  private final int[] middle;
  private final int[] last;

  private GazetteerMatches(int size) {
    single = new int[size];
    first = new int[size];
    middle = new int[size];
    last = new int[size];
  }

  /** Looks the words of a sentence up. */
  static GazetteerMatches of(WordFacts[] words, Gazetteer gazetteer) {
    int size = words.length;
    GazetteerMatches matches = new GazetteerMatches(size);
    int[] coveredUntil = new int[NameClass.COUNT];
    int[] found = new int[Gazetteer.LONGEST + 1];
    for (int i = 0; i < size; i++) {
      if (words[i].canBeginEntry()) {
        int longest = Math.min(Gazetteer.LONGEST, size - i);
        int key = 0;
        for (int length = 1; length <= longest; length++) {
          key = Fingerprint.then(key, words[i + length - 1].gazetteerElement());
          found[length] = gazetteer.classesOf(key);
        }
        matches.markLongest(i, longest, found, coveredUntil);
      }
    }
    return matches;
  }

  private void markLongest(int begin, int longest, int[] found, int[] coveredUntil) {
    int done = 0;
    for (int length = longest; length >= 1; length--) {
      int fresh = found[length] & ~done;
      done |= fresh;
      for (int rest = fresh; rest != 0; rest &= rest - 1) {
        int nameClass = Integer.numberOfTrailingZeros(rest);
        if (begin + length > coveredUntil[nameClass]) {
          coveredUntil[nameClass] = begin + length;
          mark(begin, length, 1 << nameClass);
        }
      }
    }
  }

  private void mark(int begin, int length, int bit) {
    if (length == 1) {
      single[begin] |= bit;
      return;
    }
    first[begin] |= bit;
    for (int i = begin + 1; i < begin + length - 1; i++) {
      middle[i] |= bit;
    }
    last[begin + length - 1] |= bit;
  }

  /** Mask of the classes that have the word alone as an entry. */
  public int single(int i) {
    return single[i];
  }

  /** Mask of the classes that have an entry of several words beginning here. */
  public int first(int i) {
    return first[i];
  }

  /** Mask of the classes that have an entry going on here. */
  public int middle(int i) {
    return middle[i];
  }

  /** Mask of the classes that have an entry of several words ending here. */
  public int last(int i) {
    return last[i];
  }
}
