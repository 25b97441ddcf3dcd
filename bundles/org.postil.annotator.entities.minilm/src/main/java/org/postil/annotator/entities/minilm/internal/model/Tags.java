package org.postil.annotator.entities.minilm.internal.model;

import org.postil.entities.EntityLabel;

/**
 * The tags of the BILOU scheme as numbers: 0 is outside; each label has four, for the first, an
 * inner, the last and the only word of a name. The numbers are part of the format of models.
 */
public final class Tags {

  /** How many tags there are. */
  public static final int COUNT = 1 + 4 * EntityLabel.values().length;

  /** Outside of any name. */
  public static final int OUTSIDE = 0;

  private static final EntityLabel[] LABELS = EntityLabel.values();
  private static final int FIRST = 0;
  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;

  private Tags() {}

  /** The tag of the word at a position of a name of so many words. */
  public static int of(EntityLabel label, int position, int length) {
    int place = position == 0 ? FIRST : position == length - 1 ? LAST : INNER;
    return 1 + 4 * label.ordinal() + (length == 1 ? ONLY : place);
  }

  /** The label of a tag other than {@link #OUTSIDE}. */
  public static EntityLabel label(int tag) {
    return LABELS[(tag - 1) / 4];
  }

  /** Whether a name begins with this tag. */
  public static boolean begins(int tag) {
    return tag != OUTSIDE && !goesOn(tag);
  }

  /** Whether a name ends with this tag. */
  public static boolean ends(int tag) {
    return tag != OUTSIDE && !staysOpen(tag);
  }

  /** Whether a name is open after this tag: its next word must go on with it. */
  static boolean staysOpen(int tag) {
    return tag != OUTSIDE && (place(tag) == FIRST || place(tag) == INNER);
  }

  /** Whether a tag goes on with a name that an earlier word began. */
  static boolean goesOn(int tag) {
    return tag != OUTSIDE && (place(tag) == INNER || place(tag) == LAST);
  }

  /** Whether a tag may follow another. */
  static boolean mayFollow(int before, int tag) {
    return staysOpen(before) == goesOn(tag) && (!goesOn(tag) || label(before) == label(tag));
  }

  private static int place(int tag) {
    return (tag - 1) % 4;
  }
}
