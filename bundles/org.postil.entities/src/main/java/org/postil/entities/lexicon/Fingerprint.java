package org.postil.entities.lexicon;

/**
 * The 32-bit hash that stands for a string in packed lexica and models. Part of their file formats:
 * changing it makes every packed file unreadable.
 */
public final class Fingerprint {

  private static final int SEED = 0x2545F491;
  private static final int PRIME = 0x9E3779B1;

  private Fingerprint() {}

  /** The fingerprint of a string. */
  public static int of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** The fingerprint of part of a string, begin inclusive, end exclusive. */
  public static int of(CharSequence text, int begin, int end) {
    int h = SEED;
    for (int i = begin; i < end; i++) {
      h = (h ^ text.charAt(i)) * PRIME;
      h ^= h >>> 15;
    }
    return mix(h);
  }

  /** The fingerprint of a sequence that goes on with one more element; order matters. */
  public static int then(int sequence, int element) {
    return mix(sequence * 31 + element + SEED);
  }

  private static int mix(int value) {
    int h = value;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
