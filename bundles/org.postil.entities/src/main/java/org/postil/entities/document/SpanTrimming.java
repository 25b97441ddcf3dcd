package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/**
 * Takes what is not part of a name off its ends: determiners, possessive marks, quotation marks,
 * honorifics and roles before people, honours after them, common nouns.
 */
public final class SpanTrimming implements DocumentRule {

  private static final Set<String> BEFORE =
      Set.of(
          "the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "\"", "'",
          "\u201c", "\u2018", "`", "``", "(", "-", ",", "/");

  private static final Set<String> AFTER =
      Set.of(
          "'s", "\u2019s", "`s", "'", "\u2019", "`", "\"", "\u201d", "''", ",", ";", ":", "-", "(",
          "/");

  /** Roles between organisations and people, as in {@code Acme CEO Lind}. */
  private static final Set<String> ROLES =
      Set.of("CEO", "CFO", "COO", "CTO", "GM", "MP", "MPs", "MEP", "MEPs", "VP");

  /** Honours and degrees after people, as in {@code Imran Sheikh QC}; Sporting KC is a team. */
  private static final Set<String> POST_NOMINALS =
      Set.of("QC", "KC", "OBE", "MBE", "CBE", "KBE", "DBE", "MSP", "PhD", "Esq");

  /** Small words that begin names of people. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "bint", "ibn", "de", "da", "di", "du", "del", "della", "der", "den",
          "van", "von", "la", "le", "abu", "ben", "dos", "das", "do", "ter", "ten", "af", "av",
          "zu", "e", "y", "ul", "ur", "d'", "o'");

  /** What follows a name and a hyphen, as in {@code New York-based}; not Wen-hung. */
  private static final Set<String> PARTICIPLES =
      Set.of(
          "based",
          "led",
          "backed",
          "born",
          "style",
          "owned",
          "controlled",
          "run",
          "held",
          "made",
          "flagged",
          "class",
          "trained",
          "educated",
          "occupied",
          "administered",
          "listed",
          "wide",
          "friendly",
          "bound",
          "era",
          "funded",
          "sponsored",
          "affiliated",
          "linked",
          "dominated",
          "speaking",
          "supported",
          "registered",
          "area",
          "inspired",
          "shaped",
          "like",
          "type");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    List<NameSpan> trimmed = new ArrayList<>(names.size());
    for (NameSpan name : names) {
      NameSpan rest = trim(name, name.words(document));
      if (rest.length() > 0 && hasLetter(rest.words(document))) {
        trimmed.add(rest);
      }
    }
    return trimmed;
  }

  private static NameSpan trim(NameSpan name, List<Word> words) {
    int begin = 0;
    int end = words.size();
    while (begin < end && isBefore(name.label(), words.get(begin).form())) {
      begin++;
    }
    while (begin < end && AFTER.contains(words.get(end - 1).form())) {
      end--;
    }
    if (begin + 2 < end && isParticiple(words, end - 1)) {
      end -= 2;
    }
    while (begin + 1 < end && isAfter(name.label(), words, end - 1)) {
      end--;
    }
    return name.moved(name.begin() + begin, name.begin() + end);
  }

  private static boolean isBefore(EntityLabel label, String form) {
    return BEFORE.contains(form)
        || label == EntityLabel.PER
            && (Honorifics.isHonorific(form) || ROLES.contains(form) || isCommon(form));
  }

  private static boolean isAfter(EntityLabel label, List<Word> words, int i) {
    String form = words.get(i).form();
    return isCommonNoun(label, words, i)
        || ROLES.contains(form)
        || label == EntityLabel.PER && (POST_NOMINALS.contains(form) || AFTER.contains(form));
  }

  private static boolean isCommon(String form) {
    return isSmall(form) && !PARTICLES.contains(form);
  }

  private static boolean isParticiple(List<Word> words, int i) {
    return words.get(i - 1).form().equals("-")
        && words.get(i - 1).touches(words.get(i))
        && PARTICIPLES.contains(words.get(i).form());
  }

  /** Whether a word in small letters stands apart after a name: Mars mission, not Wen-hung. */
  private static boolean isCommonNoun(EntityLabel label, List<Word> words, int i) {
    return label != EntityLabel.PER
        && Spelling.isCapitalised(words.get(0).form())
        && words.get(i - 1).end() < words.get(i).begin()
        && isSmall(words.get(i).form());
  }

  private static boolean isSmall(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isLowerCase(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLetter(List<Word> words) {
    return words.stream().anyMatch(word -> Spelling.hasLetter(word.form()));
  }
}
