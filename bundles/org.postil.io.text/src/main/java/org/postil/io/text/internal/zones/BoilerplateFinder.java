package org.postil.io.text.internal.zones;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.io.text.internal.zones.BoilerplateRule.Effect;
import org.postil.io.text.internal.zones.BoilerplateRule.Place;

/** Decides which blocks of one text are boilerplate. Used once, by one thread. */
final class BoilerplateFinder {

  /** How far below the heading of a comment form its fields may be. */
  private static final int FORM_BLOCKS = 8;

  /** A list of links to other articles is no longer than this. */
  private static final int MOST_LINKS = 24;

  private static final int LINK_WORDS = 18;

  private final BlockLook[] looks;
  private final @Nullable BoilerplateRule[] matches;
  private final boolean[] marked;
  private final int firstProse;
  private final int lastProse;

  /** The last block above the prose that could be the title; those before it may be a menu. */
  private final int titles;

  BoilerplateFinder(String text, List<Block> blocks, int frontMatter, BoilerplateRules rules) {
    this.looks = new BlockLook[blocks.size()];
    this.matches = new BoilerplateRule[blocks.size()];
    this.marked = new boolean[blocks.size()];
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < looks.length; i++) {
      BlockLook look = BlockLook.at(text, blocks.get(i));
      looks[i] = look.slim();
      marked[i] = i < frontMatter;
      matches[i] = marked[i] ? null : match(look, last >= 0, rules);
      if (matches[i] == null && !marked[i] && look.prose()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    this.firstProse = first;
    this.lastProse = last;
    for (int i = frontMatter; i < first; i++) {
      matchAt(text, blocks, i, Place.HEAD, rules);
    }
    this.titles = lastTitle();
    for (int i = last + 1; last >= 0 && i < looks.length; i++) {
      matchAt(text, blocks, i, Place.TAIL, rules);
    }
  }

  private int lastTitle() {
    for (int i = Math.min(firstProse, looks.length) - 1; i >= 0; i--) {
      if (!marked[i] && matches[i] == null && looks[i].words() > 1 && !looks[i].stop()) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable BoilerplateRule match(
      BlockLook look, boolean below, BoilerplateRules rules) {
    return rules
        .find(look, Place.ANYWHERE)
        .or(() -> below ? rules.find(look, Place.BELOW) : Optional.empty())
        .orElse(null);
  }

  private void matchAt(
      String text, List<Block> blocks, int i, Place place, BoilerplateRules rules) {
    if (matches[i] == null) {
      matches[i] = rules.find(BlockLook.at(text, blocks.get(i)), place).orElse(null);
    }
  }

  /** Marks blocks; the answer has a flag for each. */
  boolean[] find() {
    for (int i = 0; i < looks.length; i++) {
      BoilerplateRule rule = matches[i];
      if (rule == null || marked[i]) {
        continue;
      }
      switch (rule.effect()) {
        case LINE -> marked[i] = true;
        case LIST -> markList(i);
        case REST -> markRest(i);
        case NEAR -> {}
      }
    }
    spread();
    return marked;
  }

  /** What was seen of a block. */
  BlockLook look(int block) {
    return looks[block];
  }

  /** Marks a heading and the short lines below it, as far as they can be links. */
  private void markList(int heading) {
    marked[heading] = true;
    int end = heading + 1;
    while (end < looks.length && end - heading <= MOST_LINKS && linkLike(end)) {
      end++;
    }
    boolean articleGoesOn = end < looks.length && matches[end] == null && lastProse >= end;
    if (articleGoesOn && end - heading > 2) {
      // The last short line before prose may be a heading of the article.
      end--;
    }
    for (int i = heading + 1; i < end; i++) {
      marked[i] = true;
    }
  }

  private boolean linkLike(int block) {
    return matches[block] == null && looks[block].words() <= LINK_WORDS && !looks[block].stop();
  }

  /** Marks the block, and all after it if it is the heading of a comment form at the end. */
  private void markRest(int block) {
    marked[block] = true;
    boolean afterProse = firstProse < block;
    if (afterProse && (lastProse < block || formFollows(block))) {
      for (int i = block; i < marked.length; i++) {
        marked[i] = true;
      }
    }
  }

  /** Whether more of a comment form comes: soon after its heading, anywhere after a count. */
  private boolean formFollows(int block) {
    boolean count = matches[block] != null && matches[block].place() == Place.BELOW;
    int end = count ? looks.length : Math.min(looks.length, block + FORM_BLOCKS + 1);
    for (int i = block + 1; i < end; i++) {
      BoilerplateRule rule = matches[i];
      if (rule != null && (rule.effect() == Effect.REST || rule.name().startsWith("comment"))) {
        return true;
      }
    }
    return false;
  }

  /** Marks words that mean something else in an article only where boilerplate is next to them. */
  private void spread() {
    for (int i = 1; i < marked.length; i++) {
      marked[i] |= near(i) && marked[i - 1];
    }
    for (int i = marked.length - 2; i >= 0; i--) {
      marked[i] |= near(i) && marked[i + 1];
    }
  }

  private boolean near(int block) {
    BoilerplateRule rule = matches[block];
    return rule == null ? menuWord(block) : rule.effect() == Effect.NEAR;
  }

  /** Whether a block is one word above the title: part of a menu, if the rest of a menu is near. */
  private boolean menuWord(int block) {
    return block < titles && looks[block].words() == 1 && !looks[block].sentence();
  }
}
