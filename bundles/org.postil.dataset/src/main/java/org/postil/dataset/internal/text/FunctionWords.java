package org.postil.dataset.internal.text;

import java.util.List;
import java.util.Set;

/**
 * Frequent English words that say little of what a text is about. Texts in other languages keep all
 * their words: comparing them takes longer and finds the same.
 */
public final class FunctionWords {

  private static final Set<String> WORDS =
      Set.of(
          ("a about after again against all also although am an and any are as at be because been"
                  + " before being between both but by can could did do does down during each few"
                  + " for from further had has have having he her here hers him his how i if in into"
                  + " is it its just last may me might more most mr mrs ms much must my new no nor"
                  + " not now of off on once one only or other our out over own per s said same say"
                  + " says she should since so some such t than that the their them then there these"
                  + " they this those through to too two under until up very was we were what when"
                  + " where which while who whom whose why will with would you your")
              .split(" "));

  private FunctionWords() {}

  /**
   * Leaves function words out.
   *
   * @param words words of a text
   * @return the others, in order
   */
  public static List<Word> without(List<Word> words) {
    return words.stream().filter(word -> !WORDS.contains(word.form())).toList();
  }
}
