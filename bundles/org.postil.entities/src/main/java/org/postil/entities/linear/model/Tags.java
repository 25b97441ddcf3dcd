package org.postil.entities.linear.model;

import org.postil.entities.EntityLabel;

/**
 * The tags of the BILOU scheme as small numbers: 0 is outside; each label has four, for the first,
 * an inner, the last and the only word of a name. The numbers are part of the format of models.
 */
public final class Tags {

  /** Outside of any name. */
  public static final int OUTSIDE = 0;

  /** How many tags there are. */
  public static final int COUNT = 1 + 4 * EntityLabel.values().length;

  private static final int BEGIN = 0;
  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;
  private static final EntityLabel[] LABELS = EntityLabel.values();

  private Tags() {}

  /**
   * The tag of one word of a name.
   *
   * @param position index of the word in the name
   * @param length of the name in words
   */
  public static int of(EntityLabel label, int position, int length) {
    int place = BEGIN;
    if (length == 1) {
      place = UNIT;
    } else if (position == length - 1) {
      place = LAST;
    } else if (position > 0) {
      place = INNER;
    }
    return 1 + 4 * label.ordinal() + place;
  }

  /** The label of a tag other than {@link #OUTSIDE}. */
  public static EntityLabel label(int tag) {
    return LABELS[(tag - 1) / 4];
  }

  /** Whether a name begins with this tag. */
  public static boolean begins(int tag) {
    return tag != OUTSIDE && (place(tag) == BEGIN || place(tag) == UNIT);
  }

  /** Whether a name ends with this tag. */
  public static boolean ends(int tag) {
    return tag != OUTSIDE && (place(tag) == LAST || place(tag) == UNIT);
  }

  /** Whether a tag may follow another. */
  public static boolean mayFollow(int before, int tag) {
    boolean inside = before != OUTSIDE && !ends(before);
    if (!inside) {
      return canStart(tag);
    }
    return tag != OUTSIDE && !begins(tag) && label(tag) == label(before);
  }

  /** Whether a sentence may start with the tag. */
  public static boolean canStart(int tag) {
    return tag == OUTSIDE || begins(tag);
  }

  /** Whether a sentence may end with the tag. */
  public static boolean canEnd(int tag) {
    return tag == OUTSIDE || ends(tag);
  }

  private static int place(int tag) {
    return (tag - 1) % 4;
  }
}
