package org.postil.annotator.quotes.internal;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.pattern.Match;
import org.postil.annotator.quotes.internal.pattern.ReportedClauses;
import org.postil.annotator.quotes.internal.pattern.Subjects;
import org.postil.annotator.quotes.internal.speaker.Speaker;
import org.postil.annotator.quotes.internal.speaker.SpeakerResolver;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Sentences;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Finds who speaks a quotation that is a sentence of its own, from what stands around it. */
final class FreeStanding {

  private static final int NEAR = 2;
  private static final int LONGEST_SIGNATURE = 10;

  private final Article article;
  private final Sentences sentences;
  private final SpeakerResolver resolver;
  private Speaker last;
  private int lastSentence;

  FreeStanding(Article article, SpeakerResolver resolver) {
    this.article = article;
    this.resolver = resolver;
    sentences = article.sentences();
  }

  /** Notes who spoke, directly or in a reported clause, up to an offset. */
  void heard(Speaker speaker, int end) {
    last = speaker;
    lastSentence = sentences.at(end - 1);
  }

  /** Who speaks the quotation of a number. */
  Optional<Speaker> speaker(int number) {
    int sentence = sentences.at(article.quoted().get(number).begin());
    return signature(number)
        .or(() -> introduced(sentence))
        .or(() -> head(number, sentence))
        .or(() -> toldAfter(number))
        .or(() -> sameParagraph(sentence))
        .or(() -> sentenceBefore(sentence))
        .or(() -> stated(sentence))
        .or(() -> saidBefore(sentence))
        .or(() -> paragraphBefore(sentence));
  }

  /** A dash and a name in the line after it. */
  private Optional<Speaker> signature(int number) {
    int next = sentences.at(article.quoted().get(number).end() - 1) + 1;
    if (next >= sentences.size()) {
      return Optional.empty();
    }
    Sequence line = Sequence.of(article, next, Quoted.NONE);
    boolean dash = line.is(0, "-") || line.is(0, "--") || line.is(0, "—") || line.is(0, "–");
    Match match = new Match();
    boolean signed = dash && Subjects.signature(line, match);
    return signed && (line.size() <= LONGEST_SIGNATURE || line.is(match.speakerTo(), ","))
        ? resolver.subject(line, match).map(s -> s.weaker(0.8, "name after a dash"))
        : Optional.empty();
  }

  /** The sentence before ends in a colon or comma and says who speaks. */
  private Optional<Speaker> introduced(int sentence) {
    if (sentence == 0) {
      return Optional.empty();
    }
    Sequence before = Sequence.of(article, sentence - 1, Quoted.NONE);
    int end = before.size() - 1;
    Match match = new Match();
    boolean colon = before.is(end, ":");
    if ((colon || before.is(end, ",")) && Subjects.ofCueBefore(before, end, match)) {
      return resolver
          .resolve(before, match, Quoted.NONE, null)
          .map(s -> s.weaker(0.9, "introduced before: " + s.how()));
    }
    if (colon && Subjects.ofOwnWords(before, end, match)) {
      return resolver
          .resolve(before, match, Quoted.NONE, null)
          .map(s -> s.weaker(0.85, "own words before the colon"));
    }
    return colon ? beforeColon(before, end) : Optional.empty();
  }

  /** The subject of what stands before a colon, or the name right before it. */
  private Optional<Speaker> beforeColon(Sequence s, int colon) {
    Match subject = new Match();
    Match name = new Match();
    Optional<Speaker> first =
        Subjects.first(s, colon - 1, subject) ? resolver.agent(s, subject) : Optional.empty();
    return first
        .map(who -> who.weaker(0.8, "subject before the colon"))
        .or(
            () ->
                Subjects.endingAt(s, colon - 1, name)
                    ? resolver.subject(s, name).map(who -> who.weaker(0.8, "name before the colon"))
                    : Optional.empty());
  }

  /** The sentence after it says who said so: {@code Holm said before the vote.} */
  private Optional<Speaker> toldAfter(int number) {
    int next = sentences.at(article.quoted().get(number).end() - 1) + 1;
    if (next >= sentences.size()) {
      return Optional.empty();
    }
    Sequence after = Sequence.of(article, next, Quoted.NONE);
    Match match = new Match();
    return Subjects.ofSayingOnly(after, match) && ReportedClauses.of(after).isEmpty()
        ? resolver
            .resolve(after, match, Quoted.NONE, null)
            .map(s -> s.weaker(0.8, "said so in the sentence after"))
        : Optional.empty();
  }

  /** The sentence before tells of a statement of somebody's. */
  private Optional<Speaker> stated(int sentence) {
    return subjectBefore(sentence, FreeStanding::tellsOfStatement, "statement told of before");
  }

  private static boolean tellsOfStatement(Sequence s) {
    return IntStream.range(1, s.size()).anyMatch(i -> s.is(i, WordClass.STATEMENT));
  }

  private Optional<Speaker> sameParagraph(int sentence) {
    return last != null
            && sentences.paragraph(sentence) == sentences.paragraph(lastSentence)
            && sentence - lastSentence <= NEAR
        ? Optional.of(last.weaker(0.9, "goes on speaking"))
        : Optional.empty();
  }

  /** The subject of what stands before the colon. */
  private Optional<Speaker> head(int number, int sentence) {
    Sequence here = Sequence.of(article, sentence, Quoted.NONE);
    int item = here.itemOf(number);
    return here.is(item - 1, ":") || here.is(item - 1, ",")
        ? beforeColon(here, item - 1)
        : Optional.empty();
  }

  private Optional<Speaker> sentenceBefore(int sentence) {
    boolean begins =
        sentence == 0 || sentences.paragraph(sentence - 1) != sentences.paragraph(sentence);
    return begins
        ? Optional.empty()
        : subjectBefore(sentence, before -> true, "subject of the sentence before");
  }

  /** The subject of the sentence before, if that is of a kind. */
  private Optional<Speaker> subjectBefore(int sentence, Predicate<Sequence> kind, String how) {
    if (sentence == 0) {
      return Optional.empty();
    }
    Sequence before = Sequence.of(article, sentence - 1, Quoted.NONE);
    Match match = new Match();
    return kind.test(before) && Subjects.first(before, before.size() - 1, match)
        ? resolver.subject(before, match).map(s -> s.weaker(0.75, how))
        : Optional.empty();
  }

  /** The sentence before tells that somebody named said or agreed to something. */
  private Optional<Speaker> saidBefore(int sentence) {
    if (sentence == 0) {
      return Optional.empty();
    }
    Sequence before = Sequence.of(article, sentence - 1, Quoted.NONE);
    Match match = new Match();
    return Subjects.ofCueBefore(before, before.size() - 1, match)
        ? resolver.subject(before, match).map(s -> s.weaker(0.7, "subject of the cue before"))
        : Optional.empty();
  }

  private Optional<Speaker> paragraphBefore(int sentence) {
    return last != null && sentence - lastSentence <= NEAR
        ? Optional.of(last.weaker(0.65, "speaker of the paragraph before"))
        : Optional.empty();
  }
}
