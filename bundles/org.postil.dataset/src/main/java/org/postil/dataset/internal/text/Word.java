package org.postil.dataset.internal.text;

/**
 * A word of an article as it is compared.
 *
 * @param form NFKC, lower case
 * @param capital whether it begins with a capital
 */
public record Word(String form, boolean capital) {

  /**
   * Hashes the form.
   *
   * @return 64 well-mixed bits
   */
  public long hash() {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < form.length(); i++) {
      hash = (hash ^ form.charAt(i)) * 0x100000001b3L;
    }
    return Mixing.mix(hash);
  }
}
