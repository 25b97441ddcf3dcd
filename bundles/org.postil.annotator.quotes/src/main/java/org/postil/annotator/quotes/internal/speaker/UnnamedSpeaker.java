package org.postil.annotator.quotes.internal.speaker;

import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Name.Gender;
import org.postil.annotator.quotes.internal.text.Name.Kind;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Whoever spoke last, when that was somebody without a name: {@code a spokeswoman}. */
final class UnnamedSpeaker {

  private static final int FARTHEST_SENTENCES = 6;

  private final Article article;
  private Speaker speaker;
  private int offset;

  UnnamedSpeaker(Article article) {
    this.article = article;
  }

  void remember(Speaker unnamed, int where) {
    speaker = unnamed;
    offset = where;
  }

  void forget() {
    speaker = null;
  }

  Speaker speaker() {
    return speaker;
  }

  /** Whether a pronoun may stand for that speaker. */
  boolean goesOn(String pronoun, int where) {
    if (speaker == null || pronoun.equals("it") && isPerson()) {
      return false;
    }
    if (isPlural() != pronoun.equals("they") || namedSince(pronoun, where)) {
      return false;
    }
    int sentences = article.sentences().at(where) - article.sentences().at(offset);
    Gender gender = gender();
    boolean agrees =
        switch (pronoun) {
          case "he" -> gender.agrees(Gender.MALE);
          case "she" -> gender.agrees(Gender.FEMALE);
          default -> true;
        };
    return sentences >= 0 && sentences <= FARTHEST_SENTENCES && agrees;
  }

  private boolean isPlural() {
    String label = speaker.label();
    boolean single = label.matches("(?i)(an?|one|another) .*");
    return !single && label.matches("(?i)\\p{L}+[^s' ]s|.* \\p{L}+[^s' ]s|police|people");
  }

  /** Whether somebody was named since of whom the pronoun may speak instead. */
  private boolean namedSince(String pronoun, int where) {
    boolean thing = pronoun.equals("it");
    return article.names().within(offset, where).stream()
        .filter(name -> article.quotedAt(name.begin()) == Quoted.NONE)
        .anyMatch(name -> name.kind() == (thing ? Kind.ORGANISATION : Kind.PERSON));
  }

  private boolean isPerson() {
    for (String word : words()) {
      if (article.lexicon().is(WordClass.ROLE, word)) {
        return true;
      }
    }
    return false;
  }

  private Gender gender() {
    for (String word : words()) {
      if (article.lexicon().is(WordClass.FEMALE, word)) {
        return Gender.FEMALE;
      }
      if (article.lexicon().is(WordClass.MALE, word)) {
        return Gender.MALE;
      }
    }
    return Gender.UNKNOWN;
  }

  private String[] words() {
    return speaker.label().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+");
  }
}
