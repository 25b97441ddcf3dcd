package org.postil.annotator.dates.internal.clause;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.text.Vocabulary;
import org.postil.annotator.dates.internal.text.Words;

/**
 * Guesses the tense of the clause around a time expression from the nearest verb: to its left
 * first, then to its right. The verbs are in rules/tense.txt; a word in -ed counts as past.
 */
public final class TenseReader {
  /** How many words to look at on either side. */
  private static final int REACH = 40;

  private final Map<String, BitSet> kinds = new HashMap<>();

  /** The words of all kinds; most words of a text are none of them. */
  private final BitSet known = new BitSet();

  /** Reads the table of verbs, whose words join the vocabulary. */
  public TenseReader(Vocabulary vocabulary, String table) {
    for (String line : table.split("\n")) {
      String text = line.strip();
      int colon = text.indexOf(':');
      if (!text.startsWith("#") && colon > 0) {
        BitSet words = kinds.computeIfAbsent(text.substring(0, colon), k -> new BitSet());
        for (String word : text.substring(colon + 1).strip().split("\\s+")) {
          words.set(vocabulary.learn(word));
          known.set(vocabulary.learn(word));
        }
      }
    }
  }

  /**
   * The tense around an expression.
   *
   * @param words the words of the block
   * @param begin first word of the expression
   * @param end after its last word
   * @param from first word of its sentence
   * @param to after the last word of its sentence
   */
  public Tense read(Words words, int begin, int end, int from, int to) {
    if (begin > from && is("since", words.id(begin - 1))) {
      return Tense.PAST;
    }
    if (begin > from && participle(words, begin - 1, from)) {
      return Tense.PAST;
    }
    if (aheadOf(words, begin, from) || end < to && is("modal", words.id(end))) {
      return Tense.FUTURE;
    }
    if (isOn(words, begin, from)) {
      return Tense.FUTURE;
    }
    int least = Math.max(from, begin - REACH);
    boolean heading = false;
    for (int i = begin - 1; i >= least; i--) {
      Tense tense = at(words, i, least);
      if (tense != null) {
        return untilSome(words, begin, i) ? Tense.FUTURE : tense;
      }
      heading |= i > from && words.capital(i - 1) && infinitive(words, i, from);
    }
    if (heading) {
      return Tense.FUTURE;
    }
    int most = Math.min(to, end + REACH);
    for (int i = end; i < most; i++) {
      Tense tense = is("to", words.id(i)) ? null : at(words, i, end);
      if (tense != null) {
        return tense;
      }
    }
    return infinitive(words, end, from) ? Tense.FUTURE : Tense.OPEN;
  }

  private boolean aheadOf(Words words, int begin, int from) {
    return begin - 2 >= from && is("of", words.id(begin - 1)) && is("advance", words.id(begin - 2));
  }

  /** "The rule announced Thursday would end it": over, whatever follows. */
  private boolean participle(Words words, int i, int from) {
    return pastForm(words, i) && !passive(words, i, from) && !is("planned", words.id(i));
  }

  /** "The rematch is in May": the present tense of what has been set. */
  private boolean isOn(Words words, int begin, int from) {
    int verb = begin - 1;
    if (verb > from && is("when", words.id(verb))) {
      verb--;
    }
    return verb > from && is("be-now", words.id(verb));
  }

  /** "They have until Monday" looks ahead, whatever the tense of the verb. */
  private boolean untilSome(Words words, int begin, int verb) {
    return is("until", words.id(begin - 1)) && verb == begin - 2 && is("has", words.id(verb));
  }

  /** What the word at a place says, or null when it is no verb that tells. */
  private @Nullable Tense at(Words words, int i, int from) {
    int id = words.id(i);
    if (joined(words, i)) {
      return null;
    }
    if (!known.get(id)) {
      return pastForm(words, i) && !passive(words, i, from) && !clipped(words, i, from)
          ? Tense.PAST
          : null;
    }
    if (words.capital(i) && i > from && is("name", id)) {
      return null;
    }
    if (is("future", id) || is("planned", id) && !plainPast(words, i)) {
      return i == from && words.capital(i) && is("likely", id) ? null : planned(words, i, from);
    }
    if (is("present", id)) {
      return willBe(words, i + 1) ? Tense.FUTURE : Tense.OPEN;
    }
    if (infinitive(words, i, from) && i > from) {
      return promised(words, i, from);
    }
    boolean past = is("past", id) && !bare(words, i, from) || pastForm(words, i);
    return past && !passive(words, i, from) ? Tense.PAST : null;
  }

  /** "Would cut", "would not put": the form without an ending, which looks like the past. */
  private boolean bare(Words words, int i, int from) {
    return i - 1 >= from && is("bare-after", words.id(i - 1))
        || i - 2 >= from && is("bare-after", words.id(i - 2)) && is("within", words.id(i - 1));
  }

  /** "If needed", "as planned": half a clause of no tense. */
  private boolean clipped(Words words, int i, int from) {
    return i - 1 >= from && is("clip", words.id(i - 1));
  }

  /** "Was scheduled": on the nearest such day. */
  private Tense planned(Words words, int i, int from) {
    boolean was = is("planned", words.id(i)) && i - 1 >= from && is("was", words.id(i - 1));
    return was ? Tense.PLANNED : Tense.FUTURE;
  }

  /** "The fire was set on Friday": a plan only before "to" and "for". */
  private boolean plainPast(Words words, int i) {
    boolean goal = i + 1 < words.size() && is("goal", words.id(i + 1));
    return is("past", words.id(i)) && !goal;
  }

  /** Part of a compound such as hit-and-run. */
  private static boolean joined(Words words, int i) {
    boolean before = words.glued(i) && i > 0 && hyphen(words, i - 1);
    return before || i + 1 < words.size() && words.glued(i + 1) && hyphen(words, i + 1);
  }

  private static boolean hyphen(Words words, int i) {
    return words.last(i) == '-' || words.last(i) == '\u2010';
  }

  /** "Be presented", "be officially presented": the word before "be" tells the tense. */
  private boolean passive(Words words, int i, int from) {
    return i - 1 >= from && is("be", words.id(i - 1)) || i - 2 >= from && is("be", words.id(i - 2));
  }

  /**
   * What an infinitive says: "agreed to meet" and "to be aired" look ahead, and most others, such
   * as "failed to win" and "a plan to win", say nothing.
   */
  private @Nullable Tense promised(Words words, int to, int from) {
    boolean noun = to - 2 >= from && is("determiner", words.id(to - 2));
    if (is("planned", words.id(to - 1))) {
      return planned(words, to - 1, from);
    }
    boolean ahead = is("ahead", words.id(to - 1)) && !noun;
    return ahead || is("be", words.id(to + 1)) ? Tense.FUTURE : null;
  }

  private boolean willBe(Words words, int i) {
    return i < words.size() && is("planned", words.id(i));
  }

  /** Whether "to" is likely to make an infinitive: a small word follows that is no noun's. */
  private boolean infinitive(Words words, int to, int from) {
    int i = to + 1;
    return i < words.size()
        && known.get(words.id(to))
        && is("to", words.id(to))
        && !(to > from && is("place", words.id(to - 1)))
        && words.letters(i)
        && !words.capital(i)
        && !is("noun", words.id(i))
        && !words.plural(i);
  }

  private static boolean pastForm(Words words, int i) {
    if (words.last(i) != 'd' || words.capital(i) || words.length(i) < 5) {
      return false;
    }
    String word = words.text(i);
    return word.endsWith("ed") && !word.endsWith("eed");
  }

  private boolean is(String kind, int id) {
    BitSet words = kinds.get(kind);
    return words != null && words.get(id);
  }
}
