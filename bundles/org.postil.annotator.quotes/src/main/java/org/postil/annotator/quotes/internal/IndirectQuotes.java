package org.postil.annotator.quotes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.pattern.Clause;
import org.postil.annotator.quotes.internal.pattern.ReportedClauses;
import org.postil.annotator.quotes.internal.pattern.Verbs;
import org.postil.annotator.quotes.internal.speaker.Speaker;
import org.postil.annotator.quotes.internal.speaker.SpeakerResolver;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Finds what people are reported to have said outside quotation marks. */
final class IndirectQuotes {

  private final Article article;
  private final SpeakerResolver resolver;

  IndirectQuotes(Article article, SpeakerResolver resolver) {
    this.article = article;
    this.resolver = resolver;
  }

  /**
   * The reported clauses of a sentence.
   *
   * @param marked quotations between marks up to here; a cue that introduces direct speech
   *     introduces no clause besides
   */
  List<Attribution> find(int sentence, List<Attribution> marked) {
    List<Attribution> found = new ArrayList<>();
    if (hasCue(sentence)) {
      Sequence sequence = Sequence.of(article, sentence, Quoted.NONE);
      for (Clause clause : ReportedClauses.of(sequence)) {
        attribution(sequence, clause, marked, found)
            .filter(each -> found.stream().noneMatch(each::repeats))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean hasCue(int sentence) {
    for (int w = article.sentences().firstWord(sentence);
        w < article.sentences().endWord(sentence);
        w++) {
      if (!article.lexicon().cueKinds(article.words().lower(w)).isEmpty()
          || article.words().lower(w).equals("according")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Attribution> attribution(
      Sequence s, Clause clause, List<Attribution> marked, List<Attribution> outer) {
    int cueBegin = s.begin(clause.match().cueFrom());
    int cueEnd = s.end(clause.match().cueTo() - 1);
    int begin = s.begin(clause.from());
    int end = s.end(clause.to() - 1);
    if (introducesDirectSpeech(cueBegin, marked) || wordsOutsideMarks(s, clause) < 3) {
      return Optional.empty();
    }
    boolean within = outer.stream().anyMatch(o -> o.begin() <= cueBegin && cueEnd <= o.end());
    Optional<Speaker> speaker =
        within
            ? resolver.nested(s, clause.match(), Quoted.NONE, null)
            : resolver.resolve(s, clause.match(), Quoted.NONE, null);
    return speaker
        .filter(who -> canSpeak(s, clause, who))
        .map(
            who ->
                new Attribution(
                    Attribution.INDIRECT,
                    begin,
                    end,
                    who,
                    cueBegin,
                    cueEnd,
                    clause.confidence() * who.confidence(),
                    "clause " + clause.form() + "; speaker " + who.how()));
  }

  /** Events and facts suggest and underscore things too; they are no speakers. */
  private boolean canSpeak(Sequence s, Clause clause, Speaker who) {
    if (who.name() != null || s.is(clause.match().cueFrom(), "according")) {
      return true;
    }
    int from = clause.match().speakerFrom();
    int to = clause.match().speakerTo();
    for (int i = from; i < to; i++) {
      if (s.is(i, WordClass.ROLE) || s.is(i, WordClass.BODY) || s.is(i, WordClass.COMPANY)) {
        return true;
      }
    }
    return !s.is(clause.match().cueTo() - 1, WordClass.WEAK) && !isBareNoun(s, from, to);
  }

  /** A common noun in the singular without an article, or an activity: {@code firing shells}. */
  private static boolean isBareNoun(Sequence s, int from, int to) {
    boolean determined =
        s.is(from, WordClass.DETERMINER) && !s.is(from, "no") || s.is(from, WordClass.POSSESSIVE);
    if (determined || s.is(from, WordClass.PRONOUN)) {
      return false;
    }
    boolean activity = s.lower(from).endsWith("ing");
    for (int i = from; i < to; i++) {
      if (s.isCapitalised(i) && i > 0 || Verbs.isPlural(s.lower(i)) && !activity) {
        return false;
      }
    }
    return true;
  }

  private static boolean introducesDirectSpeech(int cueBegin, List<Attribution> marked) {
    return marked.stream()
        .anyMatch(
            other -> other.cueBegin() == cueBegin && other.label().equals(Attribution.DIRECT));
  }

  private static int wordsOutsideMarks(Sequence s, Clause clause) {
    int words = 0;
    for (int i = clause.from(); i < clause.to(); i++) {
      words += s.isWord(i) ? 1 : 0;
    }
    return words;
  }
}
