package org.postil.io.conll.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names that the CoNLL-U reader and writer share. */
final class Conllu {

  static final String MULTIWORD = "conllu.MultiwordToken";
  static final String EMPTY_NODE = "conllu.EmptyNode";

  /** The types that tokens and sentences do not cover. */
  static final Set<String> TYPES = Set.of(MULTIWORD, EMPTY_NODE);

  static final String FORM = "form";
  static final String LEMMA = "lemma";
  static final String UPOS = "pos";
  static final String XPOS = "xpos";
  static final String FEATS = "feats";
  static final String HEAD = "head";
  static final String DEPREL = "deprel";
  static final String DEPS = "deps";
  static final String MISC = "misc";

  /** On a sentence: its comment lines without the number sign, in order. */
  static final String COMMENTS = "comments";

  /** On an empty node: how many words of its sentence stand before it. */
  static final String AFTER = "after";

  static final String NO_SPACE = "SpaceAfter=No";
  static final String NAME = "NE=";
  static final String SPACES = "SpacesAfter=";

  /** The columns of a word that are kept as they are, with their place in the line. */
  static final List<String> PLAIN = List.of(LEMMA, UPOS, XPOS, FEATS);

  private Conllu() {}

  /** A value of MISC that says which white space follows; null when a space does. */
  static @Nullable String spacing(String gap) {
    if (gap.equals(" ")) {
      return null;
    }
    if (gap.isEmpty()) {
      return NO_SPACE;
    }
    StringBuilder escaped = new StringBuilder(SPACES);
    for (char c : gap.toCharArray()) {
      escaped.append(
          switch (c) {
            case ' ' -> "\\s";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            default -> String.valueOf(c);
          });
    }
    return escaped.toString();
  }

  /** The white space that a value of MISC means; null when the value means something else. */
  static @Nullable String gap(String misc) {
    if (misc.equals(NO_SPACE)) {
      return "";
    }
    return misc.startsWith(SPACES)
        ? misc.substring(SPACES.length())
            .replace("\\s", " ")
            .replace("\\t", "\t")
            .replace("\\n", "\n")
            .replace("\\r", "")
        : null;
  }

  /** The tag of a name that a MISC column gives. */
  static String name(String misc) {
    for (String item : misc.split("\\|")) {
      if (item.startsWith(NAME) && Scheme.isTag(item.substring(NAME.length()))) {
        return item.substring(NAME.length());
      }
    }
    return "O";
  }

  /** A MISC column without the tag of a name. */
  static String withoutName(String misc) {
    if (name(misc).equals("O")) {
      return misc;
    }
    String rest =
        Arrays.stream(misc.split("\\|"))
            .filter(item -> !item.startsWith(NAME))
            .collect(Collectors.joining("|"));
    return rest.isEmpty() ? "_" : rest;
  }

  /** The white space after a token that a MISC column means. */
  static String gapOf(String misc) {
    String found = " ";
    for (String item : misc.split("\\|")) {
      String gap = gap(item);
      found = gap == null ? found : gap;
    }
    return found;
  }

  /** Whether a MISC column speaks of white space. */
  static boolean hasSpacing(String misc) {
    return Arrays.stream(misc.split("\\|")).anyMatch(item -> gap(item) != null);
  }

  /** A MISC column that means other white space. */
  static String withSpacing(String misc, String gap) {
    String rest =
        Arrays.stream(misc.split("\\|"))
            .filter(item -> gap(item) == null)
            .collect(Collectors.joining("|"));
    String spacing = spacing(gap);
    return spacing == null ? rest.isEmpty() ? "_" : rest : with(rest, spacing);
  }

  /** A MISC column with one more item; items are in alphabetical order. */
  static String with(String misc, String item) {
    return misc.isEmpty() || misc.equals("_")
        ? item
        : Stream.concat(Arrays.stream(misc.split("\\|")), Stream.of(item))
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .collect(Collectors.joining("|"));
  }
}
