package org.postil.entities.lexicon;

import java.util.List;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** Names with the classes of things that bear them, found by the fingerprints of their words. */
public final class Gazetteer {

  /** The longest entries, in words. */
  public static final int LONGEST = 7;

  private final FingerprintTable table;

  /** A gazetteer over a table whose values are masks of {@link NameClass#bit()}. */
  public Gazetteer(FingerprintTable table) {
    this.table = table;
  }

  /**
   * The classes of a name.
   *
   * @param key fingerprint of the words, see {@link #key(List)}
   * @return a mask of {@link NameClass#bit()}, 0 when the name is unknown
   */
  public int classesOf(int key) {
    return table.get(key);
  }

  /** The key of a sequence of words: case counts, digits are simplified. */
  public static int key(List<Word> words) {
    int key = 0;
    for (Word word : words) {
      key = Fingerprint.then(key, elementOf(word.form()));
    }
    return key;
  }

  /** The part of a key that one word makes. */
  public static int elementOf(String form) {
    return Fingerprint.of(Spelling.simplified(form));
  }
}
