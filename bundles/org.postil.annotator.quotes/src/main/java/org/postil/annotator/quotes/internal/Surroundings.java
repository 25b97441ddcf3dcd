package org.postil.annotator.quotes.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.pattern.Match;
import org.postil.annotator.quotes.internal.pattern.Rule;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/**
 * The sentences that a quotation begins and ends in, often the same one.
 *
 * @param before the one it begins in
 * @param itemBefore its item there, or -1
 * @param after the one it ends in
 * @param itemAfter its item there, or -1
 */
record Surroundings(Sequence before, int itemBefore, Sequence after, int itemAfter) {

  private static final double SURE = 0.85;

  static Surroundings of(Article article, int number) {
    Quoted quoted = article.quoted().get(number);
    int opens = article.sentences().at(quoted.begin());
    int closes = article.sentences().at(quoted.end() - 1);
    Sequence before = Sequence.of(article, opens, quoted.parent());
    Sequence after = closes == opens ? before : Sequence.of(article, closes, quoted.parent());
    return new Surroundings(before, before.itemOf(number), after, after.itemOf(number));
  }

  /**
   * The first rule that fits. After a full stop what comes before the quotation goes first, since
   * what comes after it may be a sentence of its own.
   */
  Optional<RuleMatch> first(List<Rule> rules, QuotedContent content) {
    if (itemBefore < 0 || itemAfter < 0) {
      return Optional.empty();
    }
    boolean comma = after.is(itemAfter + 1, ",");
    boolean clause = content.endsClause() || comma || after.is(itemAfter + 1, "—");
    Predicate<Rule> fits = rule -> clause || !rule.clauseLike();
    if (comma || content.last() != '.') {
      return first(rules, fits);
    }
    return first(rules, fits.and(rule -> !rule.looksRight()))
        .or(() -> first(rules, rule -> rule.looksRight() && rule.confidence() >= SURE))
        .filter(found -> !found.rule().looksRight() || tellsNoMore(found.match()));
  }

  /** Whether nothing but a time or place follows speaker and cue: {@code Holm said on Monday.} */
  private boolean tellsNoMore(Match match) {
    int next = Math.max(match.cueTo(), match.speakerTo());
    return next >= after.size()
        || after.is(next, ".")
        || after.is(next, ",")
        || after.is(next, WordClass.PREPOSITION)
        || after.is(next, WordClass.TIME)
        || after.isQuote(next);
  }

  private Optional<RuleMatch> first(List<Rule> rules, Predicate<Rule> kind) {
    for (Rule rule : rules) {
      if (!kind.test(rule) || before != after && rule.looksBothWays()) {
        continue;
      }
      Sequence sequence = rule.looksRight() ? after : before;
      Match match = new Match();
      if (rule.matches(sequence, rule.looksRight() ? itemAfter : itemBefore, match)) {
        return Optional.of(new RuleMatch(rule, sequence, match));
      }
    }
    return Optional.empty();
  }
}
