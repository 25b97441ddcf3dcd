package org.postil.entities.lexicon;

import org.postil.entities.text.Spelling;

/**
 * What spelling and lexica say about a word wherever it stands.
 *
 * @param form the word as written
 * @param lower the word in small letters
 * @param shape see {@link Spelling#shape}
 * @param formHash fingerprint of the form with digits simplified
 * @param lowerHash the same in small letters
 * @param shapeHash fingerprint of the shape
 * @param cluster path in {@link BrownClusters}, 0 when unknown
 * @param names flags of {@link GivenNames}
 * @param senses see {@link WordSenses}, 0 when it has none
 * @param gazetteerElement its part in keys of {@link Gazetteer}
 * @param capitalised whether it begins with a capital
 */
public record WordFacts(
    String form,
    String lower,
    String shape,
    int formHash,
    int lowerHash,
    int shapeHash,
    int cluster,
    int names,
    int senses,
    int gazetteerElement,
    boolean capitalised) {

  /** Stands for every place before the first word of a sentence. */
  public static final WordFacts BEFORE = outside(0x5A5A0001, 2);

  /** Stands for every place after the last word of a sentence. */
  public static final WordFacts AFTER = outside(0x5A5A0002, 3);

  private static final int OUTSIDE = 64;
  private static final int LOUD = 5;

  /** Looks a word up. */
  static WordFacts of(String form, Lexica lexica) {
    String lower = Spelling.lower(form);
    String shape = Spelling.shape(form);
    boolean capitalised = Spelling.isCapitalised(form);
    return new WordFacts(
        form,
        lower,
        shape,
        Fingerprint.of(Spelling.simplified(form)),
        Fingerprint.of(Spelling.simplified(lower)),
        Fingerprint.of(shape),
        lexica.clusters().pathOf(lower),
        lexica.names().of(form) | lexica.names().of(lower) & GivenNames.TITLE,
        capitalised ? lexica.senses().of(form) : 0,
        Gazetteer.elementOf(calm(form, lower)),
        capitalised);
  }

  private static WordFacts outside(int hash, int cluster) {
    return new WordFacts("", "", "", hash, hash, hash, cluster, OUTSIDE, 0, 0, false);
  }

  /** Longer words in capitals are looked up in title case: PARIS is Paris, NASA stays NASA. */
  private static String calm(String form, String lower) {
    boolean shouts = form.length() >= LOUD && Spelling.isAllCapitals(form);
    return shouts ? form.charAt(0) + lower.substring(1) : form;
  }

  /** The first bits of the path in {@link BrownClusters}. */
  public int cluster(int bits) {
    return BrownClusters.prefix(cluster, bits);
  }

  /** Whether there is a capital anywhere in the word. */
  public boolean hasCapital() {
    return capitalised || shape.indexOf('X') >= 0;
  }

  /** Whether a gazetteer entry can begin with the word. */
  boolean canBeginEntry() {
    return capitalised || Character.isDigit(form.charAt(0));
  }
}
