package org.postil.annotator.segments.internal;

/** English words that lean on the word before them: {@code 's}, {@code n't}, {@code 'll}. */
final class Clitics {

  private Clitics() {}

  /** Where the clitic at the end of a word begins, or {@code end} when there is none. */
  static int begin(String text, int begin, int end) {
    for (int length = 1; length <= 2 && end - length - 1 > begin; length++) {
      int apostrophe = end - length - 1;
      if (Chars.isApostrophe(text.charAt(apostrophe))) {
        return beginAt(text, begin, apostrophe, end);
      }
    }
    return end;
  }

  private static int beginAt(String text, int begin, int apostrophe, int end) {
    char first = Character.toLowerCase(text.charAt(apostrophe + 1));
    if (end - apostrophe == 2) {
      if (first == 't') {
        char before = Character.toLowerCase(text.charAt(apostrophe - 1));
        return before == 'n' && apostrophe - 1 > begin ? apostrophe - 1 : end;
      }
      return first == 's' || first == 'd' || first == 'm' ? apostrophe : end;
    }
    char second = Character.toLowerCase(text.charAt(apostrophe + 2));
    boolean clitic =
        first == 'l' && second == 'l'
            || first == 'r' && second == 'e'
            || first == 'v' && second == 'e';
    return clitic ? apostrophe : end;
  }
}
