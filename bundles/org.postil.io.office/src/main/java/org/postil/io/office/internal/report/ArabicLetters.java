package org.postil.io.office.internal.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;

/** Arabic letters in the forms that they have beside others, as fonts without layout have them. */
final class ArabicLetters {

  /** Makes the letter beside it take the form that it has within a word; is not drawn. */
  private static final String JOINER = "\u200D";

  private ArabicLetters() {}

  /** A part of a text, whose first and last letters still join those that it is cut from. */
  static String part(String text, int begin, int end) {
    return (joins(text, begin) ? JOINER : "")
        + text.substring(begin, end)
        + (joins(text, end) ? JOINER : "");
  }

  /** The letters in their forms, in the same order; lam and alef become one. */
  static String joined(String text) {
    if (text.codePoints()
        .noneMatch(point -> UCharacter.UnicodeBlock.of(point) == UCharacter.UnicodeBlock.ARABIC)) {
      return text;
    }
    try {
      return new ArabicShaping(
              ArabicShaping.LETTERS_SHAPE
                  | ArabicShaping.LENGTH_GROW_SHRINK
                  | ArabicShaping.TEXT_DIRECTION_LOGICAL)
          .shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException(e); // Only where a length is to stay as it is.
    }
  }

  private static boolean joins(String text, int cut) {
    int before = cut;
    int left = UCharacter.JoiningType.TRANSPARENT;
    while (before > 0 && left == UCharacter.JoiningType.TRANSPARENT) {
      int point = text.codePointBefore(before);
      left = type(point);
      before -= Character.charCount(point);
    }
    int after = cut;
    int right = UCharacter.JoiningType.TRANSPARENT;
    while (after < text.length() && right == UCharacter.JoiningType.TRANSPARENT) {
      int point = text.codePointAt(after);
      right = type(point);
      after += Character.charCount(point);
    }
    return (left == UCharacter.JoiningType.DUAL_JOINING
            || left == UCharacter.JoiningType.JOIN_CAUSING)
        && (right == UCharacter.JoiningType.DUAL_JOINING
            || right == UCharacter.JoiningType.RIGHT_JOINING
            || right == UCharacter.JoiningType.JOIN_CAUSING);
  }

  private static int type(int point) {
    return UCharacter.getIntPropertyValue(point, UProperty.JOINING_TYPE);
  }
}
