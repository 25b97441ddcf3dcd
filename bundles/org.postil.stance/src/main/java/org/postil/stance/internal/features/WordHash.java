package org.postil.stance.internal.features;

/** Hashes of words and of features made of them: 64 bits, the same on every machine. */
public final class WordHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private WordHash() {}

  /** The hash of a word, small and large letters and kinds of apostrophe taken for one. */
  public static long of(CharSequence word) {
    long hash = OFFSET;
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      hash = (hash ^ (c == '’' || c == '`' ? '\'' : c)) * PRIME;
    }
    return finish(hash);
  }

  /** The hash of a feature: a template and up to three parts. */
  static long feature(int template, long first, long second, long third) {
    long hash = OFFSET + template;
    hash = (hash ^ first) * PRIME + (hash >>> 29);
    hash = (hash ^ second) * PRIME + (hash >>> 31);
    hash = (hash ^ third) * PRIME + (hash >>> 27);
    return finish(hash);
  }

  private static long finish(long hash) {
    long h = hash;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
