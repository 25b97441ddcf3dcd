package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/**
 * An acronym that the text explains in brackets.
 *
 * @param letters the acronym as written
 * @param expansion the name before the bracket
 */
public record Acronym(String letters, NameSpan expansion) {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;
  private static final Pattern NO_LETTER = Pattern.compile("\\P{L}");

  /** All acronyms that stand in brackets right after a name whose initials they are. */
  public static List<Acronym> find(DocumentWords document, List<NameSpan> names) {
    List<Acronym> found = new ArrayList<>();
    for (NameSpan name : names) {
      List<Word> words = document.sentences().get(name.sentence()).words();
      int bracket = name.end();
      if (name.length() < SHORTEST || bracket + 2 >= words.size()) {
        continue;
      }
      String letters = words.get(bracket + 1).form();
      boolean bracketed =
          words.get(bracket).form().equals("(") && words.get(bracket + 2).form().equals(")");
      if (bracketed && isAcronym(letters) && explains(name.words(document), letters)) {
        found.add(new Acronym(letters, name));
      }
    }
    return found;
  }

  private static boolean isAcronym(String form) {
    return form.length() >= SHORTEST && form.length() <= LONGEST && Spelling.isAllCapitals(form);
  }

  /** Whether the letters are found in order among the words' letters, the first as an initial. */
  static boolean explains(List<Word> words, String acronym) {
    String letters = Spelling.lower(NO_LETTER.matcher(acronym).replaceAll(""));
    StringBuilder initials = new StringBuilder();
    for (Word word : words) {
      String lower = Spelling.lower(word.form());
      if (Character.isLetter(lower.charAt(0))) {
        initials.append(lower.charAt(0));
      }
    }
    return isSubsequence(initials, letters)
        || !letters.isEmpty()
            && initials.length() > 1
            && initials.charAt(0) == letters.charAt(0)
            && letters.length() <= initials.length() + 1
            && overlap(initials, letters) * 3 >= letters.length() * 2;
  }

  private static boolean isSubsequence(CharSequence all, String part) {
    return overlap(all, part) == part.length();
  }

  /** How many letters of the part are found in order. */
  private static int overlap(CharSequence all, String part) {
    int at = 0;
    int count = 0;
    for (int i = 0; i < part.length(); i++) {
      int next = at;
      while (next < all.length() && all.charAt(next) != part.charAt(i)) {
        next++;
      }
      if (next < all.length()) {
        count++;
        at = next + 1;
      }
    }
    return count;
  }
}
