package org.postil.io.text.internal.zones;

import java.util.List;

/**
 * A kind of furniture and how it looks, as read from the rule file.
 *
 * @param name what people call it
 * @param effect what it does to the blocks after it
 * @param place where in the text it may stand
 * @param mostWords blocks with more words are left alone
 * @param endsAny whether blocks that end with a full stop count too
 * @param capitals whether the words must begin with capitals
 * @param is patterns, one of which must match
 * @param not patterns, none of which may match
 * @param yes lines that the rule must mark
 * @param no lines that it must leave alone
 */
record BoilerplateRule(
    String name,
    Effect effect,
    Place place,
    int mostWords,
    boolean endsAny,
    boolean capitals,
    List<LinePattern> is,
    List<LinePattern> not,
    List<String> yes,
    List<String> no) {

  /** What a match does. */
  enum Effect {
    /** Marks the block. */
    LINE,
    /** Marks the block and the short lines after it. */
    LIST,
    /** Marks the block and all that follows, where that reads like the end of a page. */
    REST,
    /** Marks the block if a neighbour is marked. */
    NEAR
  }

  /** Where a rule applies. */
  enum Place {
    ANYWHERE,
    /** Before the first paragraph of prose. */
    HEAD,
    /** After the first paragraph of prose. */
    BELOW,
    /** After the last paragraph of prose. */
    TAIL
  }

  /** Whether a block may be what the rule is about, if one of its patterns matches. */
  boolean allows(BlockLook look) {
    return look.words() <= mostWords
        && (endsAny || !look.stop())
        && (!capitals || look.capitals())
        && not.stream().noneMatch(pattern -> pattern.matches(look.tokens()));
  }

  /** Whether the rule is about a block, wherever it stands. */
  boolean matches(BlockLook look) {
    return allows(look) && is.stream().anyMatch(pattern -> pattern.matches(look.tokens()));
  }
}
