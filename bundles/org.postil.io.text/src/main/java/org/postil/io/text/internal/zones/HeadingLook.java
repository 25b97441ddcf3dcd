package org.postil.io.text.internal.zones;

import org.postil.io.text.internal.dating.Dateline;

/** Tells short lines that can head an article or a section from those that cannot. */
final class HeadingLook {

  private static final String DASHES = "-–—";
  private static final String UNFINISHED = ",;-–—";
  private static final String OPENING = "\"“«„";
  private static final String CLOSING = "\"”»“";

  private HeadingLook() {}

  /** Whether a short line without a full stop can be a heading, as far as the line itself tells. */
  static boolean plausible(String line) {
    return line.codePoints().anyMatch(Character::isLetter)
        && DASHES.indexOf(line.charAt(0)) < 0
        && UNFINISHED.indexOf(line.charAt(line.length() - 1)) < 0
        && !speech(line)
        && !speakerLetter(line)
        && !half(line)
        && !Dateline.onlyDate(line);
  }

  /** Whether a line is all quotation: somebody speaking. */
  private static boolean speech(String line) {
    return OPENING.indexOf(line.charAt(0)) >= 0
        && CLOSING.indexOf(line.charAt(line.length() - 1)) >= 0
        && Sentences.endsSentence(line, 0, line.length());
  }

  /** Whether a line is a question or answer of an interview: {@code Q: And now?}. */
  private static boolean speakerLetter(String line) {
    return line.length() > 1 && Character.isUpperCase(line.charAt(0)) && line.charAt(1) == ':';
  }

  /** Whether a quotation begins or ends outside of the line. */
  private static boolean half(String line) {
    int curly = 0;
    int straight = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '“', '«' -> curly++;
        case '”', '»' -> curly--;
        case '"' -> straight++;
        default -> {}
      }
    }
    return curly != 0 || straight % 2 != 0;
  }
}
