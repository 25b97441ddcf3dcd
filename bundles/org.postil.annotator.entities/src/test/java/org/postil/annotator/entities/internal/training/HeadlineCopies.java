package org.postil.annotator.entities.internal.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;

/**
 * Writes some sentences again as headlines are written, in title case or in capitals, since the
 * data have few headlines and news has many. Words keep their number, so tags stay right.
 */
public final class HeadlineCopies {

  private static final int LONGEST = 14;
  private static final int TITLE_EVERY = 8;
  private static final int CAPITALS_EVERY = 24;
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "from", "by", "as",
          "with", "'s", "\u2019s", "n't");

  private int seen;

  /** A headline of the sentence, for some of the short ones. */
  public Optional<WordSequence> copy(WordSequence sentence) {
    int size = sentence.words().size();
    if (size < 4 || size > LONGEST || sentence.heading()) {
      return Optional.empty();
    }
    seen++;
    if (seen % CAPITALS_EVERY == 0) {
      return Optional.of(rewritten(sentence, true));
    }
    return seen % TITLE_EVERY == 0 ? Optional.of(rewritten(sentence, false)) : Optional.empty();
  }

  private static WordSequence rewritten(WordSequence sentence, boolean capitals) {
    List<Word> words = new ArrayList<>();
    for (Word word : sentence.words()) {
      String form = capitals ? word.form().toUpperCase(Locale.ROOT) : title(word.form());
      words.add(new Word(form, word.begin(), word.end()));
    }
    return new WordSequence(words, true);
  }

  private static String title(String form) {
    boolean stays = SMALL.contains(form) || !Character.isLowerCase(form.charAt(0));
    return stays ? form : Character.toUpperCase(form.charAt(0)) + form.substring(1);
  }
}
