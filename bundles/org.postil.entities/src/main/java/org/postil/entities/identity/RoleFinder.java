package org.postil.entities.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.entities.document.Honorifics;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/**
 * Finds the role or honorific that the text puts right before or after a person's name: {@code
 * acting NASA Administrator Sean Duffy}; {@code Dmitry Bakanov, head of Roscosmos,}.
 */
final class RoleFinder {

  private static final int LONGEST = 12;
  private static final int NOUN_WITHIN = 6;
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "their", "our");
  private static final Set<String> JOINTS = Set.of("of", "for", "at", "and", "in", "to", "on");
  private static final Set<String> POSSESSIVES = Set.of("'s", "\u2019s", "`s", "'", "\u2019");
  private static final Set<String> ENDS =
      Set.of(",", ".", ";", ":", "(", ")", "\u2014", "\u2013", "who", "which", "?", "!", "\"");

  private final RoleWords words = RoleWords.load();

  /**
   * The role of a person as the text has it, without an article.
   *
   * @param opensWithName whether its sentence opens with a name: a capital there says nothing else
   */
  Optional<String> role(DocumentWords document, NameSpan person, boolean opensWithName) {
    List<Word> sentence = document.sentences().get(person.sentence()).words();
    return before(sentence, person.begin(), opensWithName)
        .or(() -> after(sentence, person.end()))
        .map(range -> document.text().substring(range[0], range[1]));
  }

  private Optional<int[]> before(List<Word> sentence, int name, boolean opensWithName) {
    int end = name;
    if (end > 0 && Honorifics.isHonorific(form(sentence, end - 1))) {
      return range(sentence, end - 1, end);
    }
    boolean comma = end > 1 && form(sentence, end - 1).equals(",");
    if (comma) {
      end--;
    }
    int noun = noun(sentence, end, comma);
    if (noun < 0) {
      return Optional.empty();
    }
    int begin = noun;
    while (begin > 0 && end - begin < LONGEST && belongs(sentence, begin - 1, opensWithName)) {
      begin--;
    }
    while (begin < noun && isEdge(form(sentence, begin))) {
      begin++;
    }
    return range(sentence, begin, end);
  }

  /**
   * Index of the noun that ends before {@code end}, or, after a comma, has {@code of …} after it.
   */
  private int noun(List<Word> sentence, int end, boolean comma) {
    if (end > 0 && words.isNoun(form(sentence, end - 1))) {
      return end - 1;
    }
    int i = end - 1;
    boolean joint = false;
    while (comma && i >= 0 && end - i <= LONGEST && inside(form(sentence, i))) {
      joint |= JOINTS.contains(form(sentence, i));
      if (joint && words.isNoun(form(sentence, i))) {
        return i;
      }
      i--;
    }
    return -1;
  }

  private static boolean inside(String form) {
    return Spelling.isCapitalised(form)
        || JOINTS.contains(form)
        || DETERMINERS.contains(form)
        || POSSESSIVES.contains(form)
        || form.equals("-")
        || Character.isLetter(form.charAt(0));
  }

  /** Whether the word before a role is part of it: a name, a modifier, a possessive, a hyphen. */
  private boolean belongs(List<Word> sentence, int i, boolean opensWithName) {
    String form = form(sentence, i);
    return Spelling.isCapitalised(form) && (i > 0 || opensWithName)
        || words.isModifier(form)
        || words.isNoun(form)
        || POSSESSIVES.contains(form)
        || i > 0 && form.equals("-") && Character.isLetter(form(sentence, i - 1).charAt(0))
        || Character.isLowerCase(form.charAt(0)) && isTied(sentence, i);
  }

  /** Whether a word in small letters stands between parts of a role: acting harbour director. */
  private boolean isTied(List<Word> sentence, int i) {
    return i > 0 && words.isModifier(form(sentence, i - 1)) || form(sentence, i + 1).equals("-");
  }

  private boolean isOpening(String form) {
    return DETERMINERS.contains(Spelling.lower(form)) || JOINTS.contains(Spelling.lower(form));
  }

  private boolean isEdge(String form) {
    return POSSESSIVES.contains(form) || form.equals("-") || isOpening(form);
  }

  private Optional<int[]> after(List<Word> sentence, int nameEnd) {
    boolean comma = nameEnd + 1 < sentence.size() && form(sentence, nameEnd).equals(",");
    if (!comma) {
      return Optional.empty();
    }
    int begin = nameEnd + 1;
    int end = begin;
    boolean noun = false;
    while (end < sentence.size() && end - begin < LONGEST && !ENDS.contains(form(sentence, end))) {
      noun |= end - begin < NOUN_WITHIN && words.isNoun(form(sentence, end));
      end++;
    }
    if (DETERMINERS.contains(form(sentence, begin)) && begin + 1 < end) {
      begin++;
    }
    boolean closed = end == sentence.size() || ENDS.contains(form(sentence, end));
    boolean clause = Honorifics.isHonorific(form(sentence, begin)) || !startsRole(sentence, begin);
    return noun && closed && !clause ? range(sentence, begin, end) : Optional.empty();
  }

  private boolean startsRole(List<Word> sentence, int begin) {
    String form = form(sentence, begin);
    return words.isNoun(form)
        || words.isModifier(form)
        || Spelling.isCapitalised(form)
        || begin > 0 && DETERMINERS.contains(form(sentence, begin - 1));
  }

  private static Optional<int[]> range(List<Word> sentence, int begin, int end) {
    return Optional.of(new int[] {sentence.get(begin).begin(), sentence.get(end - 1).end()});
  }

  private static String form(List<Word> sentence, int i) {
    return sentence.get(i).form();
  }
}
