package org.postil.annotator.quotes.internal.speaker;

import java.util.List;
import java.util.Optional;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Name.Gender;
import org.postil.annotator.quotes.internal.text.Name.Kind;
import org.postil.annotator.quotes.internal.text.Sentences;

/** Finds who is meant by {@code he}, {@code she}, {@code it} and {@code they}. */
final class Pronouns {

  private static final int FARTHEST_SENTENCES = 6;
  private static final int FARTHEST_FOR_THINGS = 12;
  private static final int FARTHEST_OF_A_GENDER = 30;

  private final Article article;

  Pronouns(Article article) {
    this.article = article;
  }

  /**
   * The name that a pronoun stands for.
   *
   * @param offset where the pronoun begins
   * @param parent the quotation that the pronoun is in, or {@link Quoted#NONE}
   * @param excluded a name it cannot be, or null
   * @param lastSpeaker who spoke last, or null
   */
  Optional<Name> resolve(String pronoun, int offset, int parent, Name excluded, Name lastSpeaker) {
    Gender gender =
        switch (pronoun) {
          case "he" -> Gender.MALE;
          case "she" -> Gender.FEMALE;
          default -> Gender.UNKNOWN;
        };
    boolean thing = pronoun.equals("it");
    Kind kind = thing ? Kind.ORGANISATION : Kind.PERSON;
    int farthest = thing ? FARTHEST_FOR_THINGS : FARTHEST_SENTENCES;
    List<Name> names = article.names().all();
    Name best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = article.names().firstFrom(offset) - 1; i >= 0; i--) {
      Name name = names.get(i);
      int distance = distance(name, offset);
      boolean known = gender != Gender.UNKNOWN && name.gender() == gender;
      if (distance > (gender == Gender.UNKNOWN ? farthest : FARTHEST_OF_A_GENDER)) {
        break;
      }
      if ((distance <= farthest || known)
          && name.kind() == kind
          && name.gender().agrees(gender)
          && isFree(name, parent, excluded)) {
        double score = score(name, distance, gender, lastSpeaker);
        if (score > bestScore) {
          best = name;
          bestScore = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private int distance(Name name, int offset) {
    Sentences sentences = article.sentences();
    int from = sentences.at(name.begin());
    int to = sentences.at(offset);
    return to - from + (sentences.paragraph(to) - sentences.paragraph(from));
  }

  /** Names that stand in a quotation are no subjects of the text around it. */
  private boolean isFree(Name name, int parent, Name excluded) {
    int quoted = article.quotedAt(name.begin());
    return (quoted == Quoted.NONE || quoted == parent)
        && (excluded == null || !lastWord(excluded).equals(lastWord(name)));
  }

  private static String lastWord(Name name) {
    return name.name().substring(name.name().lastIndexOf(' ') + 1);
  }

  private double score(Name name, int distance, Gender gender, Name lastSpeaker) {
    double score = -distance;
    if (isFirstOfItsKind(name)) {
      score += 0.8;
    }
    if (lastSpeaker != null && lastSpeaker.name().equals(name.name())) {
      score += 0.7;
    }
    if (name.gender() == gender && gender != Gender.UNKNOWN) {
      score += 0.6;
    }
    if (article.text().startsWith("’s", name.end())
        || article.text().startsWith("'s", name.end())) {
      score -= 0.5;
    }
    return score;
  }

  /** Subjects tend to stand first. */
  private boolean isFirstOfItsKind(Name name) {
    Sentences sentences = article.sentences();
    int begin = sentences.begin(sentences.at(name.begin()));
    return article.names().within(begin, name.begin()).stream()
        .noneMatch(
            earlier ->
                earlier.kind() == name.kind()
                    && article.quotedAt(earlier.begin()) == article.quotedAt(name.begin()));
  }
}
