package org.postil.stance.internal.targets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds an analyst's targets in a sentence. */
public final class TargetFinder {

  private static final double SHARE = 0.6;
  private static final int LONGEST = 12;

  /**
   * A target in a sentence.
   *
   * @param first first word
   * @param last last word, inclusive
   */
  public record Found(TargetDefinition target, int first, int last) {}

  private final List<TargetDefinition> targets;

  public TargetFinder(List<TargetDefinition> targets) {
    this.targets = List.copyOf(targets);
  }

  /** Where targets are spoken of; a key phrase that is there rules out the description. */
  public List<Found> find(String[] forms) {
    if (targets.isEmpty()) {
      return List.of();
    }
    String[] bare = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      bare[i] = TargetDefinition.bare(forms[i]);
    }
    List<Found> found = new ArrayList<>();
    for (TargetDefinition target : targets) {
      int before = found.size();
      phrases(target, bare, found);
      if (found.size() == before) {
        description(target, bare, found);
      }
    }
    return found;
  }

  private static void phrases(TargetDefinition target, String[] bare, List<Found> found) {
    int next = 0;
    for (int i = 0; i < bare.length; i++) {
      for (List<String> phrase : target.phrases()) {
        int end = i < next ? i : phraseEnd(phrase, bare, i);
        if (end > i) {
          found.add(new Found(target, i, end - 1));
          next = end;
        }
      }
    }
  }

  /** The word after a phrase that begins at {@code from}; hyphens between its words are skipped. */
  private static int phraseEnd(List<String> phrase, String[] bare, int from) {
    int i = from;
    for (String word : phrase) {
      if (i > from && i < bare.length && bare[i].equals("-")) {
        i++;
      }
      if (i >= bare.length || !bare[i].equals(word)) {
        return from;
      }
      i++;
    }
    return i;
  }

  private static void description(TargetDefinition target, String[] bare, List<Found> found) {
    if (target.description().size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < bare.length; i++) {
      if (target.description().contains(TargetDefinition.stem(bare[i]))) {
        seen.add(TargetDefinition.stem(bare[i]));
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (seen.size() >= Math.max(2, Math.ceil(SHARE * target.description().size()))) {
      found.add(new Found(target, first, last - first < LONGEST ? last : first));
    }
  }
}
