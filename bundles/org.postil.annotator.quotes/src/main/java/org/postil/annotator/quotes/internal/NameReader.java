package org.postil.annotator.quotes.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.postil.annotator.quotes.internal.text.Lexicon;
import org.postil.annotator.quotes.internal.text.Name;
import org.postil.annotator.quotes.internal.text.Name.Gender;
import org.postil.annotator.quotes.internal.text.Name.Kind;
import org.postil.annotator.quotes.internal.text.Names;
import org.postil.annotator.quotes.internal.text.Sentences;
import org.postil.annotator.quotes.internal.text.WordClass;
import org.postil.annotator.quotes.internal.text.Words;
import org.postil.types.EntityMention;

/** Reads names from the entity mentions of a CAS, or guesses them from capitals without any. */
final class NameReader {

  private final Lexicon lexicon;
  private final Words words;
  private final Map<String, Gender> genders = new HashMap<>();

  private NameReader(Lexicon lexicon, Words words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  static Names read(JCas cas, Lexicon lexicon, Words words, Sentences sentences) {
    List<Name> names = new ArrayList<>();
    for (EntityMention mention : cas.getAnnotationIndex(EntityMention.class)) {
      Kind kind = kind(mention);
      if (kind != null) {
        names.add(name(mention, kind));
      }
    }
    if (names.isEmpty()) {
      names = new CapitalisedNames(lexicon, words, sentences).find();
    }
    NameReader reader = new NameReader(lexicon, words);
    names.forEach(reader::learnGender);
    return new Names(names.stream().map(reader::withGender).toList());
  }

  private static Name name(EntityMention mention, Kind kind) {
    String canonical = mention.getName() == null ? mention.getCoveredText() : mention.getName();
    String role = mention.getRole() == null ? "" : mention.getRole().toLowerCase(Locale.ROOT);
    return new Name(
        mention.getBegin(), mention.getEnd(), canonical, kind, Gender.UNKNOWN, role, mention);
  }

  private static Kind kind(EntityMention mention) {
    if (mention.getLabel() == null) {
      return null;
    }
    return switch (mention.getLabel()) {
      case "PER" -> Kind.PERSON;
      case "ORG" -> Kind.ORGANISATION;
      case "LOC" -> Kind.PLACE;
      default -> null;
    };
  }

  private void learnGender(Name name) {
    if (name.kind() == Kind.PERSON) {
      Gender gender = gender(name);
      if (gender != Gender.UNKNOWN) {
        genders.putIfAbsent(name.name(), gender);
      }
    }
  }

  private Name withGender(Name name) {
    return new Name(
        name.begin(),
        name.end(),
        name.name(),
        name.kind(),
        genders.getOrDefault(name.name(), Gender.UNKNOWN),
        name.role(),
        name.mention());
  }

  /** By a title or role before the name, or else by the first name. */
  private Gender gender(Name name) {
    int first = words.atOrAfter(name.begin());
    for (int i = Math.max(0, first - 3); i <= first && i < words.size(); i++) {
      String word = words.lower(i).replace(".", "");
      boolean title = i == first || words.isWord(i) && i >= first - 2;
      if (title && lexicon.is(WordClass.MALE, word) && !isPronoun(word)) {
        return Gender.MALE;
      }
      if (title && lexicon.is(WordClass.FEMALE, word) && !isPronoun(word)) {
        return Gender.FEMALE;
      }
    }
    return byFirstName(name.name().toLowerCase(Locale.ROOT));
  }

  private boolean isPronoun(String word) {
    return lexicon.is(WordClass.PRONOUN, word)
        || lexicon.is(WordClass.OBJECT, word)
        || lexicon.is(WordClass.POSSESSIVE, word);
  }

  private Gender byFirstName(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? name : name.substring(0, space);
    boolean male = lexicon.is(WordClass.MALENAME, first);
    boolean female = lexicon.is(WordClass.FEMALENAME, first);
    if (male == female) {
      return Gender.UNKNOWN;
    }
    return male ? Gender.MALE : Gender.FEMALE;
  }
}
