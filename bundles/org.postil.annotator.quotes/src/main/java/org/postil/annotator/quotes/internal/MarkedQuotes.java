package org.postil.annotator.quotes.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.pattern.Match;
import org.postil.annotator.quotes.internal.pattern.Rule;
import org.postil.annotator.quotes.internal.pattern.Subjects;
import org.postil.annotator.quotes.internal.speaker.Speaker;
import org.postil.annotator.quotes.internal.speaker.SpeakerResolver;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Sequence;

/** Says of everything between quotation marks what it is and who speaks. */
final class MarkedQuotes {

  private static final int LONGEST_SCARE = 7;
  private static final int SHORTEST_SENTENCE = 3;

  private final Article article;
  private final List<Rule> rules;
  private final SpeakerResolver resolver;
  private final Map<Integer, Speaker> speakers = new HashMap<>();
  private final Echoes echoes;
  private final FreeStanding freeStanding;

  MarkedQuotes(Article article, List<Rule> rules, SpeakerResolver resolver) {
    this.article = article;
    this.rules = rules;
    this.resolver = resolver;
    echoes = new Echoes(article);
    freeStanding = new FreeStanding(article, resolver);
  }

  /** Looks at the quotation of a number; those before it must have been looked at. */
  Attribution find(int number) {
    Quoted quoted = article.quoted().get(number);
    Attribution attribution = attribute(number);
    Speaker speaker = attribution.speaker();
    if (speaker != null) {
      speakers.put(number, speaker);
    }
    if (quoted.parent() == Quoted.NONE) {
      heard(attribution);
    }
    if (speaker != null && !attribution.label().equals(Attribution.SCARE)) {
      echoes.remember(quoted, speaker);
    }
    return attribution;
  }

  /** Notes a quotation, between marks or not, whose speaker may go on after it. */
  void heard(Attribution attribution) {
    boolean speech = attribution.label().equals(Attribution.DIRECT) || attribution.hasCue();
    if (speech && attribution.speaker() != null) {
      freeStanding.heard(attribution.speaker(), Math.max(attribution.end(), attribution.cueEnd()));
    }
  }

  private Attribution attribute(int number) {
    Quoted quoted = article.quoted().get(number);
    QuotedContent content = new QuotedContent(article, quoted);
    Optional<RuleMatch> match = Surroundings.of(article, number).first(rules, content);
    if (match.isEmpty() || match.get().isDoubtful(content)) {
      return unattributed(number, content);
    }
    Rule rule = match.get().rule();
    Optional<Speaker> speaker = Optional.empty();
    if (match.get().match().hasSpeaker()) {
      Speaker outer = speakers.get(quoted.parent());
      speaker =
          resolver
              .resolve(match.get().sequence(), match.get().match(), quoted.parent(), outer)
              .map(found -> isDoubtful(found) ? higher(match.get(), quoted, found) : found);
      if (speaker.isEmpty() && rule.kind() != Rule.Kind.SCARE) {
        return unattributed(number, content);
      }
    }
    return attributed(quoted, content, match.get(), speaker);
  }

  private static boolean isDoubtful(Speaker speaker) {
    return speaker.label() == null || speaker.how().equals("by it");
  }

  /** For an unknown {@code it} or {@code she}: the subject of the clause around its clause. */
  private Speaker higher(RuleMatch found, Quoted quoted, Speaker unknown) {
    Match match = new Match();
    int before = found.match().speakerFrom() - 1;
    String pronoun = found.sequence().lower(found.match().speakerFrom());
    return Subjects.ofCueBefore(found.sequence(), before, match)
        ? resolver
            .resolve(found.sequence(), match, quoted.parent(), null)
            .filter(higher -> SpeakerResolver.agrees(higher, pronoun))
            .orElse(unknown)
        : unknown;
  }

  private static Attribution attributed(
      Quoted quoted, QuotedContent content, RuleMatch found, Optional<Speaker> speaker) {
    Rule rule = found.rule();
    Match match = found.match();
    double confidence =
        rule.confidence()
            * speaker.map(Speaker::confidence).orElse(1.0)
            * (quoted.closed() ? 1 : 0.7);
    String explanation =
        "rule " + rule.name() + speaker.map(s -> "; speaker " + s.how()).orElse("");
    return new Attribution(
        label(found, quoted, content),
        quoted.begin(),
        quoted.end(),
        found.isNaming(quoted, content) ? null : speaker.orElse(null),
        match.hasCue() ? found.sequence().begin(match.cueFrom()) : -1,
        match.hasCue() ? found.sequence().end(match.cueTo() - 1) : -1,
        confidence,
        explanation);
  }

  private static String label(RuleMatch found, Quoted quoted, QuotedContent content) {
    if (found.isNaming(quoted, content)) {
      return Attribution.SCARE;
    }
    return switch (found.rule().kind()) {
      case CLAUSE -> found.goesOnIn(quoted, content) ? Attribution.MIXED : Attribution.DIRECT;
      case SCARE -> Attribution.SCARE;
      case FRAGMENT -> {
        boolean sentence =
            content.startsWithCapital()
                && content.endsSentence()
                && (content.words() > 3 || found.isCueBefore(quoted));
        boolean scare = content.words() <= 2 && found.isAttributive(quoted);
        yield sentence ? Attribution.DIRECT : scare ? Attribution.SCARE : Attribution.MIXED;
      }
    };
  }

  private Attribution unattributed(int number, QuotedContent content) {
    Quoted quoted = article.quoted().get(number);
    int words = content.words();
    if (!isSource(number, content) && isFreeStanding(number, content)) {
      Optional<Speaker> speaker = freeStanding.speaker(number);
      return new Attribution(
          Attribution.DIRECT,
          quoted.begin(),
          quoted.end(),
          speaker.orElse(null),
          -1,
          -1,
          speaker.map(Speaker::confidence).orElse(0.6) * (quoted.closed() ? 1 : 0.7),
          speaker.map(s -> "free-standing; " + s.how()).orElse("free-standing; nobody named"));
    }
    Optional<Speaker> echo = echoes.source(quoted);
    if (echo.isPresent()) {
      return plain(Attribution.MIXED, quoted, echo.get(), 0.6, "repeats words quoted before");
    }
    if (content.isTitleCase() && !content.endsClause() || isSource(number, content)) {
      return plain(Attribution.SCARE, quoted, null, 0.6, "title or name");
    }
    if (words <= LONGEST_SCARE && !(content.hasFiniteVerb() && words > 3)) {
      return plain(Attribution.SCARE, quoted, null, 0.75, "words set apart, no cue");
    }
    return plain(Attribution.MIXED, quoted, null, 0.5, "no cue found");
  }

  private static Attribution plain(
      String label, Quoted quoted, Speaker speaker, double confidence, String why) {
    return new Attribution(label, quoted.begin(), quoted.end(), speaker, -1, -1, confidence, why);
  }

  /** A title with its source after a dash: {@code “Boats stay in harbour” — Lund Post, 5 May}. */
  private boolean isSource(int number, QuotedContent content) {
    Quoted quoted = article.quoted().get(number);
    Sequence line = Sequence.of(article, article.sentences().at(quoted.begin()), Quoted.NONE);
    int item = line.itemOf(number);
    boolean dash = line.is(item + 1, "—") || line.is(item + 1, "–");
    return item >= 0 && dash && !content.endsSentence() && line.size() > item + 2;
  }

  /** A sentence after a comma: {@code In the evening, “I am late for the boat.”} */
  private static boolean follows(Sequence before, int item, QuotedContent content) {
    return before.is(item - 1, ",")
        && content.endsSentence()
        && content.words() > SHORTEST_SENTENCE
        && !content.isTitleCase();
  }

  /** Whether it is a sentence of its own, or follows a colon. */
  private boolean isFreeStanding(int number, QuotedContent content) {
    Quoted quoted = article.quoted().get(number);
    if (!content.startsWithCapital() || quoted.parent() != Quoted.NONE) {
      return false;
    }
    int sentence = article.sentences().at(quoted.begin());
    Sequence before = Sequence.of(article, sentence, Quoted.NONE);
    int item = before.itemOf(number);
    boolean stop = before.is(item - 1, ":") || before.is(item - 1, ".");
    boolean starts = item == 0 || stop || follows(before, item, content);
    return item >= 0
        && starts
        && (content.endsSentence() || !quoted.closed() || content.words() > 5);
  }
}
