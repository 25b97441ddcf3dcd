package org.postil.annotator.quotes.internal;

import java.util.Set;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.pattern.Match;
import org.postil.annotator.quotes.internal.pattern.NounPhrases;
import org.postil.annotator.quotes.internal.pattern.Rule;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/**
 * The first rule that fits around a quotation.
 *
 * @param sequence the sentence in which it fits
 */
record RuleMatch(Rule rule, Sequence sequence, Match match) {

  private static final double WEAK = 0.8;
  private static final Set<String> NAMING =
      Set.of(
          ("called labelled labeled dubbed branded termed considered website site blog magazine"
                  + " newspaper programme program show film book song album novel movie series"
                  + " campaign video play group")
              .split(" "));

  /** Whether the quotation stands before a noun, as an adjective does: {@code the ‘big’ shows}. */
  boolean isAttributive(Quoted quoted) {
    int item = itemOf(quoted);
    boolean determined =
        sequence.is(item - 1, WordClass.DETERMINER)
            || sequence.is(item - 1, WordClass.POSSESSIVE)
            || sequence.is(item - 1, "'s");
    boolean modified =
        sequence.is(item - 2, WordClass.DETERMINER)
            && (sequence.is(item - 1, WordClass.AUXILIARY)
                || NounPhrases.canBeNoun(sequence, item - 1));
    return item > 0
        && (determined || modified)
        && NounPhrases.endFrom(sequence, item + 1, false) > item + 1;
  }

  /** Whether it gives something's name: {@code a print called “Winter Boats”}. */
  boolean isNaming(Quoted quoted, QuotedContent content) {
    int item = itemOf(quoted);
    if (isTitleWithin(item, content)) {
      return true;
    }
    boolean name =
        content.startsWithCapital()
            && !content.endsClause()
            && (content.words() == 1 || content.isTitleCase());
    boolean title = content.isTitleCase() && rule.kind() == Rule.Kind.FRAGMENT;
    return name && item > 0 && (title || NAMING.contains(sequence.lower(item - 1)));
  }

  /** A title at the end of a clause: {@code who sang in “Winter Boats,” Holm said}. */
  private boolean isTitleWithin(int item, QuotedContent content) {
    return item > 0
        && sequence.isWord(item - 1)
        && sequence.cueKinds(item - 1).isEmpty()
        && content.startsWithCapital()
        && content.last() == ','
        && (content.words() == 1 || content.isTitleCase());
  }

  /** Whether a name of something stands where a weak rule asks for speech. */
  boolean isDoubtful(QuotedContent content) {
    return rule.confidence() < WEAK && (content.words() == 1 || content.isTitleCase());
  }

  private int itemOf(Quoted quoted) {
    int item = sequence.size() - 1;
    while (item > 0 && !(sequence.isQuote(item) && sequence.begin(item) == quoted.begin())) {
      item--;
    }
    return item;
  }

  /** Whether the author's sentence goes on in the quotation: {@code did fine “for years,”}. */
  boolean goesOnIn(Quoted quoted, QuotedContent content) {
    int item = itemOf(quoted);
    return item > 0 && sequence.isWord(item - 1) && !content.startsWithCapital();
  }

  /** Whether the cue stands right before the quotation. */
  boolean isCueBefore(Quoted quoted) {
    return match.hasCue() && match.cueTo() == itemOf(quoted);
  }
}
