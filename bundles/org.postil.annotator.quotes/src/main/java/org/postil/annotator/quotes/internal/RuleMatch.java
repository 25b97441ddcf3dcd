package org.postil.annotator.quotes.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.pattern.Match;
import org.postil.annotator.quotes.internal.pattern.NounPhrases;
import org.postil.annotator.quotes.internal.pattern.Rule;
import org.postil.annotator.quotes.internal.text.Article;
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
    return item > 0 && determined && NounPhrases.endFrom(sequence, item + 1, false) > item + 1;
  }

  /** Whether it gives something's name: {@code a print called “Winter Boats”}. */
  boolean isNaming(Quoted quoted, QuotedContent content) {
    int item = itemOf(quoted);
    boolean name =
        content.startsWithCapital()
            && !content.endsClause()
            && (content.words() == 1 || content.isTitleCase());
    return name && item > 0 && NAMING.contains(sequence.lower(item - 1));
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

  /** Tries rules in order around a quotation, which may begin and end in different sentences. */
  static Optional<RuleMatch> first(Article article, List<Rule> rules, int number) {
    Quoted quoted = article.quoted().get(number);
    int opens = article.sentences().at(quoted.begin());
    int closes = article.sentences().at(quoted.end() - 1);
    Sequence before = Sequence.of(article, opens, quoted.parent());
    Sequence after = closes == opens ? before : Sequence.of(article, closes, quoted.parent());
    int itemBefore = before.itemOf(number);
    int itemAfter = after.itemOf(number);
    if (itemBefore < 0 || itemAfter < 0) {
      return Optional.empty();
    }
    boolean clauseEnds =
        new QuotedContent(article, quoted).endsClause()
            || after.is(itemAfter + 1, ",")
            || after.is(itemAfter + 1, "—");
    for (Rule rule : rules) {
      if (rule.clauseLike() && !clauseEnds || before != after && rule.looksBothWays()) {
        continue;
      }
      boolean right = rule.looksRight();
      Match match = new Match();
      if (rule.matches(right ? after : before, right ? itemAfter : itemBefore, match)) {
        return Optional.of(new RuleMatch(rule, right ? after : before, match));
      }
    }
    return Optional.empty();
  }
}
