package org.postil.entities.text;

import java.util.Locale;

/** Plain facts about how a word is spelled. */
public final class Spelling {

  private Spelling() {}

  /** The form with each run of digits as one zero: {@code A-320} and {@code A-9} look the same. */
  public static String simplified(String form) {
    int digit = firstDigit(form);
    if (digit < 0) {
      return form;
    }
    StringBuilder out = new StringBuilder(form.length()).append(form, 0, digit);
    boolean inDigits = false;
    for (int i = digit; i < form.length(); i++) {
      boolean isDigit = Character.isDigit(form.charAt(i));
      if (!isDigit) {
        out.append(form.charAt(i));
      } else if (!inDigits) {
        out.append('0');
      }
      inDigits = isDigit;
    }
    return out.toString();
  }

  /**
   * The shape of a word: {@code Xx} for capital then small letters, {@code d} for digits, other
   * characters as they are; runs longer than three are cut to three, so {@code NASA} is {@code
   * XXX}.
   */
  public static String shape(String form) {
    StringBuilder out = new StringBuilder(8);
    char last = 0;
    int run = 0;
    for (int i = 0; i < form.length() && out.length() < 12; i++) {
      char kind = kind(form.charAt(i));
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 3) {
        out.append(kind);
      }
    }
    return out.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isDigit(c)) {
      return 'd';
    }
    return Character.isLetter(c) ? 'x' : c;
  }

  /** Whether the word begins with a capital letter. */
  public static boolean isCapitalised(String form) {
    return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
  }

  /** Whether a word begins with a capital that a small letter follows: no acronym. */
  public static boolean isTitleCased(String form) {
    return isCapitalised(form) && form.length() > 1 && Character.isLowerCase(form.charAt(1));
  }

  /** Whether the word has at least two letters and no small one. */
  public static boolean isAllCapitals(String form) {
    int capitals = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        capitals++;
      }
    }
    return capitals >= 2;
  }

  /** Whether the word has a letter. */
  public static boolean hasLetter(String form) {
    return form.chars().anyMatch(Character::isLetter);
  }

  /** The form in lower case, independent of the locale. */
  public static String lower(String form) {
    return form.toLowerCase(Locale.ROOT);
  }

  private static int firstDigit(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
