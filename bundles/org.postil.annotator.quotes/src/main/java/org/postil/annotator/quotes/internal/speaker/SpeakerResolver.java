package org.postil.annotator.quotes.internal.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.pattern.Match;
import org.postil.annotator.quotes.internal.pattern.NounPhrases;
import org.postil.annotator.quotes.internal.pattern.Subjects;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Name.Gender;
import org.postil.annotator.quotes.internal.text.Name.Kind;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Goes from the noun phrase that speaks to the person or organisation behind it. */
public final class SpeakerResolver {

  private final Article article;
  private final Pronouns pronouns;
  private final Roles roles;
  private final Organisations organisations;
  private final UnnamedSpeaker unnamed;
  private Name lastSpeaker;

  public SpeakerResolver(Article article) {
    this.article = article;
    pronouns = new Pronouns(article);
    roles = new Roles(article);
    organisations = new Organisations(article);
    unnamed = new UnnamedSpeaker(article);
  }

  /**
   * Who the speaker of a match is.
   *
   * @param parent the quotation that the match lies in, or {@link Quoted#NONE}
   * @param outer who speaks that quotation, or null
   * @return empty when it is the author, or the reader
   */
  public Optional<Speaker> resolve(Sequence sequence, Match match, int parent, Speaker outer) {
    Optional<Speaker> speaker = nested(sequence, match, parent, outer);
    if (parent == Quoted.NONE) {
      speaker.ifPresent(known -> remember(known, sequence.begin(match.speakerFrom())));
    }
    return speaker;
  }

  /** The same for speech within reported speech, after which the outer speaker goes on. */
  public Optional<Speaker> nested(Sequence sequence, Match match, int parent, Speaker outer) {
    Phrase phrase = new Phrase(sequence, match.speakerFrom(), match.speakerTo());
    return phrase.isPronoun()
        ? pronoun(phrase, parent, outer)
        : Optional.of(noun(phrase, match, parent, outer));
  }

  private void remember(Speaker speaker, int offset) {
    if (speaker.label() == null) {
      return;
    }
    if (speaker.name() == null) {
      unnamed.remember(speaker, offset);
    } else {
      lastSpeaker = speaker.name();
      unnamed.forget();
    }
  }

  /** Whoever a sentence begins with and can speak: a name, or words for a person or body. */
  public Optional<Speaker> agent(Sequence sequence, Match match) {
    Phrase phrase = new Phrase(sequence, match.speakerFrom(), match.speakerTo());
    if (phrase.isPronoun()) {
      return subject(sequence, match);
    }
    Speaker speaker = noun(phrase, match, Quoted.NONE, null);
    boolean able =
        speaker.name() != null
            || phrase.headIs(WordClass.ROLE)
            || phrase.headIs(WordClass.BODY)
            || phrase.headIs(WordClass.COMPANY);
    return able ? Optional.of(speaker) : Optional.empty();
  }

  /** The person that a sentence begins with, as a guess at who goes on to speak. */
  public Optional<Speaker> subject(Sequence sequence, Match match) {
    Phrase phrase = new Phrase(sequence, match.speakerFrom(), match.speakerTo());
    Optional<Speaker> speaker =
        phrase.isPronoun()
            ? pronoun(phrase, Quoted.NONE, null)
            : Optional.of(noun(phrase, match, Quoted.NONE, null));
    return speaker.filter(s -> s.name() != null && s.name().kind() == Kind.PERSON);
  }

  private Optional<Speaker> pronoun(Phrase phrase, int parent, Speaker outer) {
    String pronoun = phrase.pronoun();
    switch (pronoun) {
      case "i", "we":
        return Optional.ofNullable(outer).map(s -> s.weaker(0.95, pronoun));
      case "you":
        return Optional.empty();
      case "who":
        return Optional.of(antecedent(phrase, parent, outer));
      default:
        return Optional.of(third(pronoun, phrase, parent, outer));
    }
  }

  /** He, she, it or they: whoever spoke last if that was somebody without a name, or a name. */
  private Speaker third(String pronoun, Phrase phrase, int parent, Speaker outer) {
    if (parent == Quoted.NONE && unnamed.goesOn(pronoun, phrase.begin())) {
      return unnamed.speaker().weaker(0.9, "by " + pronoun);
    }
    Optional<Speaker> reporting = reporting(pronoun, phrase, parent);
    if (reporting.isPresent()) {
      return reporting.get();
    }
    Name excluded = outer == null ? null : outer.name();
    Optional<Name> name =
        pronoun.equals("they")
            ? Optional.ofNullable(lastSpeaker).filter(SpeakerResolver::isForce)
            : pronouns.resolve(pronoun, phrase.begin(), parent, excluded, lastSpeaker);
    return name.map(found -> Speaker.named(found, 0.88, "by " + pronoun))
        .orElseGet(() -> Speaker.unknown(pronoun));
  }

  /** {@code Lund Police} are they. */
  private static boolean isForce(Name name) {
    String lower = name.name().toLowerCase(Locale.ROOT);
    return name.kind() == Kind.ORGANISATION && lower.endsWith("police");
  }

  /** {@code Ann Holm said she called it “late”}: who is said to speak is whoever says so. */
  private Optional<Speaker> reporting(String pronoun, Phrase phrase, int parent) {
    Sequence s = phrase.sequence();
    int cue = s.is(phrase.from() - 1, "that") ? phrase.from() - 2 : phrase.from() - 1;
    Match match = new Match();
    boolean reports = cue > 0 && Subjects.ofCueAt(s, cue, match);
    return reports && !new Phrase(s, match.speakerFrom(), match.speakerTo()).isPronoun()
        ? resolve(s, match, parent, null).filter(found -> agrees(found, pronoun))
        : Optional.empty();
  }

  /** Whether a pronoun can stand for a speaker. */
  public static boolean agrees(Speaker speaker, String pronoun) {
    if (speaker.name() == null) {
      return true;
    }
    boolean person = speaker.name().kind() == Kind.PERSON;
    return switch (pronoun) {
      case "he" -> person && speaker.name().gender() != Gender.FEMALE;
      case "she" -> person && speaker.name().gender() != Gender.MALE;
      default -> !person;
    };
  }

  /** What {@code who} refers to: the noun phrase before it. */
  private Speaker antecedent(Phrase phrase, int parent, Speaker outer) {
    Sequence s = phrase.sequence();
    int last = s.is(phrase.from() - 1, ",") ? phrase.from() - 2 : phrase.from() - 1;
    while (last > 0 && s.is(last, ")")) {
      last = Subjects.beforeBracket(s, last);
    }
    int begin = last < 0 ? last + 1 : NounPhrases.beginTo(s, last, true);
    if (begin > last) {
      return Speaker.words(phrase.text());
    }
    return noun(new Phrase(s, begin, last + 1), new Match(), parent, outer);
  }

  private Speaker noun(Phrase phrase, Match match, int parent, Speaker outer) {
    List<Name> inside = namesIn(phrase);
    List<Name> people = inside.stream().filter(name -> name.kind() == Kind.PERSON).toList();
    Optional<Name> person =
        people.stream()
            .filter(phrase::isNamedBy)
            .findFirst()
            .or(() -> people.stream().filter(name -> !phrase.describes(name)).findFirst());
    if (person.isEmpty()
        && first(inside, Kind.ORGANISATION).filter(o -> isWhole(phrase, o)).isEmpty()) {
      person = inApposition(phrase, match);
    }
    if (person.isPresent()) {
      return Speaker.named(person.get(), 1, "by name");
    }
    Optional<Name> described = describedBefore(phrase);
    if (described.isPresent()) {
      return Speaker.named(described.get(), 0.9, "by name before a description");
    }
    return role(phrase, parent)
        .or(() -> organisation(phrase, inside))
        .or(() -> collective(phrase))
        .orElseGet(() -> Speaker.words(phrase.text()));
  }

  /** Names in the phrase that are not possessors: in {@code Ann’s lawyer} Ann does not speak. */
  private List<Name> namesIn(Phrase phrase) {
    return article.names().within(phrase.begin(), phrase.end()).stream()
        .filter(name -> !isPossessor(name, phrase.end()))
        .toList();
  }

  private boolean isPossessor(Name name, int end) {
    if (name.end() + 1 >= end) {
      return false;
    }
    char c = article.text().charAt(name.end());
    return c == '’' || c == '\'' || c == '`';
  }

  private static Optional<Name> first(List<Name> names, Kind kind) {
    return names.stream().filter(name -> name.kind() == kind).findFirst();
  }

  /** A name as apposition: {@code its director, Ann Holm,}, {@code its leader, the poet Bo Ek,}. */
  private Optional<Name> inApposition(Phrase phrase, Match match) {
    Sequence s = phrase.sequence();
    int from = match.appositionFrom();
    int to = match.appositionTo();
    if (!match.hasApposition()
        || to <= from
        || s.is(from, WordClass.CONJUNCTION)
        || s.is(from, "who")) {
      return Optional.empty();
    }
    int begin = s.begin(from);
    int end = s.end(to - 1);
    return article.names().within(begin, end).stream()
        .filter(name -> name.kind() != Kind.PLACE)
        .filter(name -> name.begin() == begin || name.end() == end)
        .findFirst();
  }

  /** {@code Ann Holm, founder and head of the Lund Trust, Leeds, said}: the name, not its tail. */
  private Optional<Name> describedBefore(Phrase phrase) {
    Sequence s = phrase.sequence();
    int comma = phrase.from() - 1;
    if (!s.is(comma, ",") && !s.is(comma, "and")) {
      return Optional.empty();
    }
    return article.names().within(s.begin(0), phrase.begin()).stream()
        .filter(name -> name.kind() == Kind.PERSON)
        .filter(name -> Subjects.isDescription(s, name.end(), phrase.from()))
        .findFirst();
  }

  private Optional<Speaker> role(Phrase phrase, int parent) {
    if (!phrase.isDefinite() && phrase.from() > 0
        || phrase.sequence().is(phrase.from(), WordClass.DETERMINER)
            && !phrase.sequence().is(phrase.from(), "the")) {
      return Optional.empty();
    }
    String noun = phrase.sequence().lower(phrase.head());
    boolean proper = phrase.head() > 0 && phrase.sequence().isCapitalised(phrase.head());
    if (proper && !phrase.headIs(WordClass.ROLE)) {
      return Optional.empty();
    }
    if (noun.equals("old")) {
      return pronouns
          .resolve("he or she", phrase.begin(), parent, null, lastSpeaker)
          .map(name -> Speaker.named(name, 0.8, "by age"));
    }
    return roles
        .last(noun, phrase.begin())
        .map(name -> Speaker.named(name, 0.85, "by role " + noun));
  }

  private Optional<Speaker> organisation(Phrase phrase, List<Name> inside) {
    Optional<Name> name = first(inside, Kind.ORGANISATION);
    if (name.isEmpty()) {
      name = first(inside, Kind.PLACE).filter(place -> isWhole(phrase, place));
    }
    if (name.isEmpty()) {
      return Optional.empty();
    }
    boolean speaksFor = !isWhole(phrase, name.get());
    if (!speaksFor) {
      return Optional.of(Speaker.named(name.get(), 1, "by name"));
    }
    boolean voice = phrase.headIs(WordClass.SPEAKS);
    return Optional.of(
        new Speaker(
            voice ? name.get() : null, phrase.text(), 0.9, "speaks for " + name.get().name()));
  }

  private static boolean isWhole(Phrase phrase, Name name) {
    Sequence s = phrase.sequence();
    int from = phrase.from();
    while (from < phrase.to() - 1 && s.is(from, WordClass.DETERMINER)) {
      from++;
    }
    return name.begin() <= s.begin(from) && name.end() >= phrase.end();
  }

  /** {@code the company}, {@code their union}. */
  private Optional<Speaker> collective(Phrase phrase) {
    Sequence s = phrase.sequence();
    boolean collective = phrase.headIs(WordClass.COMPANY) || phrase.headIs(WordClass.BODY);
    boolean definite = s.is(phrase.from(), "the") || s.is(phrase.from(), WordClass.POSSESSIVE);
    if (!collective || !definite || phrase.to() - phrase.from() > 3) {
      return Optional.empty();
    }
    String noun = s.lower(phrase.head());
    Optional<Name> name =
        s.is(phrase.from(), "the")
            ? organisations.last(noun, phrase.begin())
            : organisations.named(noun, phrase.begin());
    return name.map(found -> Speaker.named(found, 0.7, "by " + noun));
  }
}
