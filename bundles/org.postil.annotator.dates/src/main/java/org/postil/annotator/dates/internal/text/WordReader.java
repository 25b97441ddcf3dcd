package org.postil.annotator.dates.internal.text;

/** Cuts text into {@link Words}. One pass, linear in the length of the text; thread-safe. */
public final class WordReader {
  private final Vocabulary vocabulary;

  public WordReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words of the text between two offsets. */
  public Words read(CharSequence text, int from, int to) {
    Words words = new Words(text);
    append(words, text, from, to);
    return words;
  }

  private void append(Words words, CharSequence text, int from, int to) {
    int lines = 2;
    boolean space = true;
    int p = from;
    while (p < to) {
      char c = text.charAt(p);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f') {
        lines += c == '\n' ? 1 : 0;
        space = true;
        p++;
        continue;
      }
      int end = wordEnd(text, p, to, c);
      int flag = (space ? 0 : Words.GLUED) | (lines >= 2 ? Words.BARRIER : 0);
      if (c >= '0' && c <= '9') {
        words.add(p, end, Vocabulary.digits(end - p), flag);
      } else if (Character.isLetter(c)) {
        words.add(
            p,
            end,
            vocabulary.find(text, p, end),
            flag | Words.LETTERS | (Character.isUpperCase(c) ? Words.CAPITAL : 0));
      } else {
        words.add(p, end, symbol(text, p, end), flag);
      }
      space = false;
      lines = 0;
      p = end;
    }
  }

  private static int wordEnd(CharSequence text, int from, int to, char first) {
    int p = from + 1;
    if (first >= '0' && first <= '9') {
      while (p < to && text.charAt(p) >= '0' && text.charAt(p) <= '9') {
        p++;
      }
    } else if (Character.isLetter(first)) {
      while (p < to && Character.isLetter(text.charAt(p))) {
        p++;
      }
    } else if (Character.isHighSurrogate(first) && p < to) {
      p++;
    }
    return p;
  }

  /** Quotation marks and dashes of one kind count as one symbol. */
  private int symbol(CharSequence text, int from, int to) {
    return switch (text.charAt(from)) {
      case '’', '‘', '`', '´' -> vocabulary.find("'");
      case '–', '‐', '‑', '−', '‒' -> vocabulary.find("-");
      default -> vocabulary.find(text, from, to);
    };
  }
}
