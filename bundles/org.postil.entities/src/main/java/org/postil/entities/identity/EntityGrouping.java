package org.postil.entities.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postil.entities.EntityLabel;
import org.postil.entities.document.Acronym;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/**
 * Groups the mentions of one entity: the same name, an acronym and what it stands for, a name in
 * part and in full, and names that a table says to be one.
 */
final class EntityGrouping {

  private final DocumentWords document;
  private final List<NameSpan> names;
  private final NameIndex index;
  private final List<Acronym> acronyms;
  private final int[] parent;

  /**
   * Groups.
   *
   * @param canonical for each name, what a table calls it, or an empty string
   */
  EntityGrouping(DocumentWords document, List<NameSpan> names, List<String> canonical) {
    this.document = document;
    this.names = names;
    index = new NameIndex(document, names);
    acronyms = Acronym.find(document, names);
    parent = new int[names.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    joinEqual(canonical);
    joinAcronyms();
    joinParts();
  }

  /** The index of the first mention of the entity that a mention belongs to. */
  int group(int mention) {
    int root = mention;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** For each group that an acronym is explained in, the name that it stands for. */
  Map<Integer, NameSpan> expansions() {
    Map<Integer, NameSpan> expansions = new LinkedHashMap<>();
    for (Acronym acronym : acronyms) {
      expansions.putIfAbsent(group(index.of(acronym.expansion())), acronym.expansion());
    }
    return expansions;
  }

  private void join(int a, int b) {
    int x = group(a);
    int y = group(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  private void joinEqual(List<String> canonical) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      String key = normalised(name.key(document));
      Integer same = first.putIfAbsent(name.label() + key, i);
      if (same != null) {
        join(same, i);
      }
      if (!canonical.get(i).isEmpty()) {
        Integer known = first.putIfAbsent(name.label() + normalised(canonical.get(i)), i);
        if (known != null) {
          join(known, i);
        }
      }
    }
  }

  private void joinAcronyms() {
    for (Acronym acronym : acronyms) {
      int expansion = index.of(acronym.expansion());
      index.called(acronym.letters()).forEach(i -> join(expansion, i));
    }
  }

  /** Joins a name of one word to a longer one, when all the longer ones are one entity. */
  private void joinParts() {
    Map<String, List<Integer>> wholes = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      NameSpan part = names.get(i);
      boolean joins =
          part.label() == EntityLabel.PER || part.label() == EntityLabel.ORG && part.length() == 1;
      if (joins) {
        List<Integer> longer =
            wholes.computeIfAbsent(part.label() + part.key(document), k -> wholes(part));
        if (longer.stream().map(this::group).distinct().count() == 1) {
          join(longer.get(0), i);
        }
      }
    }
  }

  /** One of each of the longer names that a name may be a part of. */
  private List<Integer> wholes(NameSpan part) {
    boolean surname = part.label() == EntityLabel.PER && part.length() == 1;
    return Stream.concat(
            index.withFirstOf(part).stream(),
            surname ? index.withLastOf(part).stream() : Stream.empty())
        .filter(i -> names.get(i).length() > part.length() && isPart(part, names.get(i)))
        .toList();
  }

  /** A person's first or last name, or first and last name around a middle one; an ORG's first. */
  private boolean isPart(NameSpan part, NameSpan whole) {
    List<String> shorter = part.words(document).stream().map(Word::form).toList();
    List<String> longer = whole.words(document).stream().map(Word::form).toList();
    boolean begins = longer.get(0).equals(shorter.get(0));
    if (part.label() == EntityLabel.ORG) {
      return begins && shorter.get(0).length() > 3;
    }
    boolean ends = longer.get(longer.size() - 1).equals(shorter.get(shorter.size() - 1));
    return shorter.size() == 1 ? begins || ends : begins && ends;
  }

  private static String normalised(String name) {
    String plain = Spelling.lower(name).replace(".", "").replace(" ", "");
    return plain.startsWith("the") && name.length() > 6 && name.charAt(3) == ' '
        ? plain.substring(3)
        : plain;
  }
}
