package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/**
 * A few capitalised words between quotation marks inside a sentence are the title of a work: the
 * film "Long Road Home". Speech has small letters, and headings have capitals anyway; whoever is
 * known as "Fat Tony" has a nickname.
 */
public final class QuotedTitleRule implements DocumentRule {

  private static final String REASON = "title in quotation marks";
  private static final double SURE = 0.8;
  private static final int LONGEST = 7;
  private static final int SHORTEST_WORD = 4;
  private static final Set<String> NAMING = Set.of("nicknamed", "alias", "aka");
  private static final Set<String> OPENING = Set.of("\"", "\u201c", "\u2018", "'", "``");
  private static final Set<String> CLOSING = Set.of("\"", "\u201d", "\u2019", "'", "''");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    NamesByWord held = null;
    for (int s = 0; s < document.sentences().size(); s++) {
      if (!document.sentences().get(s).heading()) {
        for (NameSpan title : titles(document.sentences().get(s).words(), s)) {
          held = held == null ? new NamesByWord(document, names) : held;
          if (held.overlapping(title).isEmpty()) {
            held.put(title);
          }
        }
      }
    }
    return held == null ? names : held.all();
  }

  private static List<NameSpan> titles(List<Word> words, int sentence) {
    List<NameSpan> titles = new ArrayList<>();
    int marks = 0; // straight ones so far: where they stand apart, every other one opens
    for (int open = 0; open + 3 < words.size(); open++) {
      boolean opens = open > 0 && isOpening(words, open, marks % 2 == 0);
      marks += isStraight(words, open) ? 1 : 0;
      int close = opens ? close(words, open) : -1;
      if (close > 0) {
        NameSpan title =
            new NameSpan(sentence, open + 1, end(words, close), EntityLabel.MISC, SURE, REASON);
        if (isTitle(words.subList(title.begin(), title.end())) && !isNickname(words, open)) {
          titles.add(title);
        }
        for (int i = open + 1; i <= close; i++) {
          marks += isStraight(words, i) ? 1 : 0;
        }
        open = close;
      }
    }
    return titles;
  }

  private static boolean isNickname(List<Word> words, int open) {
    String before = words.get(open - 1).form();
    return NAMING.contains(before)
        || open > 1 && before.equals("as") && words.get(open - 2).form().equals("known");
  }

  private static boolean isStraight(List<Word> words, int i) {
    return words.get(i).form().equals("\"");
  }

  /** A mark close to the next word; or, where marks stand apart, every other one. */
  private static boolean isOpening(List<Word> words, int i, boolean odd) {
    if (!OPENING.contains(words.get(i).form()) || words.get(i - 1).touches(words.get(i))) {
      return false;
    }
    return words.get(i).touches(words.get(i + 1)) || isApart(words, i) && odd;
  }

  private static boolean isApart(List<Word> words, int i) {
    return isStraight(words, i)
        && (i + 1 == words.size() || words.get(i).end() < words.get(i + 1).begin());
  }

  /** The mark that closes what the other opens, if it is near. */
  private static int close(List<Word> words, int open) {
    int last = Math.min(words.size() - 1, open + LONGEST + 2);
    for (int i = open + 1; i <= last; i++) {
      boolean tight = words.get(i - 1).touches(words.get(i));
      boolean closing = CLOSING.contains(words.get(i).form());
      if (closing && (tight || isApart(words, open) && isApart(words, i))) {
        return i;
      }
    }
    return -1;
  }

  private static int end(List<Word> words, int close) {
    String before = words.get(close - 1).form();
    return before.equals(",") || before.equals(".") ? close - 1 : close;
  }

  private static boolean isTitle(List<Word> words) {
    if (words.size() < 2 || words.stream().allMatch(word -> isLoud(word.form()))) {
      return false;
    }
    for (Word word : words) {
      String form = word.form();
      boolean small = !Spelling.isCapitalised(form) && Character.isLetter(form.charAt(0));
      boolean ends = form.equals(",") || form.equals(".") || form.equals("!") || form.equals("?");
      if (ends || small && form.length() >= SHORTEST_WORD) {
        return false;
      }
    }
    Word last = words.get(words.size() - 1);
    return Spelling.isCapitalised(words.get(0).form()) && Spelling.isCapitalised(last.form());
  }

  private static boolean isLoud(String form) {
    return !Spelling.hasLetter(form) || Spelling.isAllCapitals(form);
  }
}
