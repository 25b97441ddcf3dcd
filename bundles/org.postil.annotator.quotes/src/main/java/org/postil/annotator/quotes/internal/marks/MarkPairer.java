package org.postil.annotator.quotes.internal.marks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the quotation marks of a document, paragraph by paragraph. A quotation that a paragraph
 * leaves open goes on in the next if that begins with an opening mark, as newspapers print long
 * quotations, or if the next mark is a closing one; otherwise its end is guessed.
 */
public final class MarkPairer {

  private static final int LONGEST_UNCLOSED = 600;
  private static final int LONGEST_ACROSS = 2500;
  private static final int MOST_PARAGRAPHS = 6;
  private static final int SHORTEST_UNOPENED = 20;

  private final String text;
  private final MarkReader reader;
  private final List<Mark> open = new ArrayList<>();
  private final List<Quoted> found = new ArrayList<>();
  private int speechBegin;

  private MarkPairer(String text) {
    this.text = text;
    reader = new MarkReader(text);
  }

  /**
   * The quotations of a text.
   *
   * @param paragraphs begin and end of each, in order
   * @return by begin, an outer one before those within it
   */
  public static List<Quoted> pair(String text, List<int[]> paragraphs) {
    MarkPairer pairer = new MarkPairer(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      int[] paragraph = paragraphs.get(i);
      pairer.paragraph(paragraph[0], paragraph[1]);
      boolean goesOn =
          i + 1 < paragraphs.size()
              && text.substring(paragraph[1], paragraphs.get(i + 1)[0]).isBlank()
              && (pairer.continues(paragraphs.get(i + 1))
                  || pairer.closesAcross(paragraphs, i + 1));
      if (!goesOn) {
        pairer.abandon(paragraph[1]);
      }
    }
    return pairer.nested();
  }

  private void paragraph(int begin, int end) {
    int i = begin;
    speechBegin = begin;
    if (!open.isEmpty() && repeats(begin)) {
      i = reader.at(begin).end();
    }
    while (i < end) {
      char c = text.charAt(i);
      Mark mark = c < 128 && Character.isLetterOrDigit(c) ? null : reader.at(i);
      if (mark != null) {
        take(mark, end);
      }
      i = mark == null ? i + 1 : mark.end();
    }
  }

  /** Whether the next paragraph repeats the mark that is still open. */
  private boolean continues(int[] next) {
    if (open.isEmpty() || !repeats(next[0])) {
      return false;
    }
    open.subList(1, open.size()).clear();
    return true;
  }

  private boolean repeats(int begin) {
    Mark first = reader.at(begin);
    return first != null && first.opens() && first.family() == open.get(0).family();
  }

  /** Whether the first mark of the next few paragraphs closes what is open: a sentence a line. */
  private boolean closesAcross(List<int[]> paragraphs, int from) {
    if (open.isEmpty() || open.get(0).family() == MarkFamily.SINGLE) {
      return false;
    }
    for (int p = from; p < Math.min(paragraphs.size(), from + MOST_PARAGRAPHS); p++) {
      int begin = paragraphs.get(p)[0];
      int end = Math.min(paragraphs.get(p)[1], open.get(0).end() + LONGEST_ACROSS);
      for (int i = begin; i < end; i++) {
        Mark mark = reader.at(i);
        if (mark != null && mark.family() == open.get(0).family()) {
          open.subList(1, open.size()).clear();
          return i > begin && reader.endsSpeech(reader.corrected(mark, true, end));
        }
      }
    }
    return false;
  }

  private void take(Mark read, int paragraphEnd) {
    int opener = lastOpen(read.family());
    Mark mark = reader.corrected(read, opener >= 0, paragraphEnd);
    if (mark.closes() && opener >= 0 && !isApostrophe(mark, opener, paragraphEnd)) {
      if (!mark.opens() || !reopens(mark, opener)) {
        close(opener, mark);
        return;
      }
    }
    if (opener < 0 && text.charAt(mark.begin()) == '”' && !mark.opens()) {
      openBefore(mark);
    }
    if (mark.opens()) {
      if (opener >= 0 && opener == open.size() - 1) {
        open.remove(opener);
      }
      open.add(mark);
    }
  }

  /** A mark that looks like an opening one while another is open: which is it? */
  private boolean reopens(Mark mark, int opener) {
    char c = text.charAt(mark.begin());
    char first = text.charAt(open.get(opener).begin());
    return switch (c) {
      case '“' -> first != '„' && !reader.endsWord(mark);
      case '«' -> first != '»';
      case '‹' -> first != '›';
      default -> false;
    };
  }

  private int lastOpen(MarkFamily family) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).family() == family) {
        return i;
      }
    }
    return -1;
  }

  /** A plural's apostrophe inside single marks: {@code ‘the nurses’ union won’}. */
  private boolean isApostrophe(Mark mark, int opener, int paragraphEnd) {
    if (mark.family() != MarkFamily.SINGLE || mark.end() - mark.begin() > 1) {
      return false;
    }
    int after = mark.end();
    boolean plural = Character.toLowerCase(text.charAt(mark.begin() - 1)) == 's';
    boolean goesOn =
        after + 1 < paragraphEnd
            && text.charAt(after) == ' '
            && Character.isLowerCase(text.charAt(after + 1));
    return plural && goesOn && closesLater(after, paragraphEnd);
  }

  private boolean closesLater(int from, int end) {
    for (int i = from; i < end; i++) {
      Mark mark = reader.at(i);
      if (mark != null && mark.family() == MarkFamily.SINGLE) {
        return !mark.opens() && mark.closes();
      }
      if (mark != null && mark.family() == MarkFamily.DOUBLE) {
        return false;
      }
    }
    return false;
  }

  /**
   * A mark that closes what nothing opens: it goes back to the begin of speech, if that is near.
   */
  private void openBefore(Mark mark) {
    int begin = speechBegin;
    int last = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    if (last > begin) {
      begin = reader.sentenceAfter(last, mark.begin());
    }
    boolean near = begin >= 0 && mark.begin() - begin <= LONGEST_UNCLOSED;
    if (near && mark.begin() - begin >= SHORTEST_UNOPENED && reader.followsStop(mark.begin())) {
      found.add(new Quoted(begin, mark.end(), begin, mark.begin(), Quoted.NONE, false));
    }
  }

  private void close(int opener, Mark mark) {
    Mark first = open.get(opener);
    open.subList(opener, open.size()).clear();
    if (!text.substring(first.end(), mark.begin()).isBlank()) {
      found.add(
          new Quoted(first.begin(), mark.end(), first.end(), mark.begin(), Quoted.NONE, true));
    }
  }

  /** A quotation that nothing closes goes to the end of its paragraph, if that is near. */
  private void abandon(int paragraphEnd) {
    if (!open.isEmpty()) {
      Mark first = open.get(0);
      boolean single = first.family() == MarkFamily.SINGLE;
      int end = paragraphEnd;
      while (end > first.end() && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (!single && end - first.end() > 1 && end - first.end() <= LONGEST_UNCLOSED) {
        found.add(new Quoted(first.begin(), end, first.end(), end, Quoted.NONE, false));
      }
    }
    open.clear();
  }

  private List<Quoted> nested() {
    found.sort(Comparator.comparingInt(Quoted::begin).thenComparing(q -> -q.end()));
    List<Quoted> result = new ArrayList<>();
    for (Quoted quoted : found) {
      int outer = result.size() - 1;
      while (outer >= 0 && result.get(outer).end() < quoted.end()) {
        outer = result.get(outer).parent();
      }
      result.add(quoted.within(outer));
    }
    return result;
  }
}
