package org.postil.annotator.quotes.internal.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.postil.annotator.quotes.internal.text.CueKind;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Reads the notation of patterns, which {@code attribution.rules} explains. */
final class PatternParser {

  private static final Set<String> STOPS = Set.of(".", ";", ":", "!", "?");

  private PatternParser() {}

  static Pattern parse(String notation) {
    List<Element> left = new ArrayList<>();
    List<Element> right = new ArrayList<>();
    List<Element> side = left;
    for (String word : notation.split("\\s+")) {
      if (word.equals("Q") || word.equals("Q,")) {
        side = right;
        if (word.equals("Q,")) {
          right.add(new OptionalElement(words(",", false)));
        }
      } else {
        side.add(element(word));
      }
    }
    return new Pattern(List.copyOf(left), List.copyOf(right));
  }

  private static Element element(String word) {
    if (word.length() > 1 && word.endsWith("?")) {
      return new OptionalElement(element(word.substring(0, word.length() - 1)));
    }
    if (word.length() > 1 && word.endsWith("*")) {
      return new RepeatElement(element(word.substring(0, word.length() - 1)), 4, false);
    }
    if (word.startsWith("GAP")) {
      return new RepeatElement(
          new ItemElement(PatternParser::mayBeSkipped, false),
          Integer.parseInt(word.substring(3)),
          true);
    }
    if (word.startsWith("CALM")) {
      return new RepeatElement(
          new ItemElement((s, i) -> mayBeSkipped(s, i) && s.cueKinds(i).isEmpty(), false),
          Integer.parseInt(word.substring(4)),
          true);
    }
    if (word.startsWith("CUE:")) {
      CueKind kind = CueKind.valueOf(word.substring(4).toUpperCase(java.util.Locale.ROOT));
      return new ItemElement((s, i) -> s.cueKinds(i).contains(kind) && verb(s, i), true);
    }
    return switch (word) {
      case "NP" -> new SpeakerElement();
      case "ROLE" -> new BareRoleElement();
      case "NAMED" -> new NamedElement();
      case "POSS" -> new PossessorElement();
      case "QUOTE" -> new ItemElement(Sequence::isQuote, false);
      case "STOP" -> new ItemElement((s, i) -> s.is(i, ".") || s.is(i, ","), false);
      case "WHEN" -> new TimeElement();
      case "APP" -> new AppositionElement();
      case "SUBJ" -> new SubjectElement();
      case "CUE" -> new ItemElement(PatternParser::cue, true);
      case "TELL" -> new ItemElement(PatternParser::tells, true);
      case "CUEING" -> new ItemElement(PatternParser::participle, true);
      case "NOUN" -> new ItemElement((s, i) -> s.cueKinds(i).contains(CueKind.NOUN), true);
      case "AUX" -> new ItemElement((s, i) -> adverb(s, i) || s.is(i, WordClass.AUXILIARY), false);
      case "ADV" -> new ItemElement(PatternParser::adverb, false);
      case "BE" -> new ItemElement((s, i) -> s.is(i, WordClass.BE), false);
      case "PREP" -> new ItemElement((s, i) -> s.is(i, WordClass.PREPOSITION), false);
      case "^" -> new StartElement();
      case "$" -> new EndElement();
      default -> words(word.startsWith("=") ? word.substring(1) : word, word.startsWith("="));
    };
  }

  private static Element words(String alternatives, boolean cue) {
    Set<String> words = Set.copyOf(Arrays.asList(alternatives.split("\\|")));
    return new ItemElement((s, i) -> !s.isQuote(i) && words.contains(s.lower(i)), cue);
  }

  private static boolean mayBeSkipped(Sequence s, int i) {
    return !s.isQuote(i) ? !STOPS.contains(s.lower(i)) : true;
  }

  private static boolean cue(Sequence s, int i) {
    return Subjects.isVerb(s, i);
  }

  /** A cue that tells what somebody says also when other words stand between. */
  private static boolean tells(Sequence s, int i) {
    return cue(s, i) && !s.cueKinds(i).equals(Set.of(CueKind.MOOD));
  }

  private static boolean verb(Sequence s, int i) {
    return !s.lower(i).endsWith("ing") && !NounPhrases.isNounByPlace(s, i);
  }

  private static boolean participle(Sequence s, int i) {
    return s.lower(i).endsWith("ing")
        && s.cueKinds(i).stream().anyMatch(kind -> kind != CueKind.NOUN)
        && !NounPhrases.isNounByPlace(s, i);
  }

  private static boolean adverb(Sequence s, int i) {
    String word = s.lower(i);
    return s.is(i, WordClass.ADVERB)
        || word.length() > 4 && word.endsWith("ly") && !s.isCapitalised(i);
  }
}
