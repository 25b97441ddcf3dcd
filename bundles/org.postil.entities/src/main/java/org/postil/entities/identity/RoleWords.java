package org.postil.entities.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.postil.entities.text.Spelling;

/** The words of roles, read from {@code roles.tsv} beside this class: noun or modifier, word. */
final class RoleWords {

  private static final String FILE = "roles.tsv";

  private final Set<String> nouns = new HashSet<>();
  private final Set<String> modifiers = new HashSet<>();

  private RoleWords() {}

  /** Reads the shipped table. */
  static RoleWords load() {
    RoleWords words = new RoleWords();
    try (InputStream in =
        Objects.requireNonNull(RoleWords.class.getResourceAsStream(FILE), FILE + " is missing")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.split("\\R")) {
        String[] columns = line.split("\t");
        if (columns.length == 2) {
          Set<String> target = columns[0].equals("noun") ? words.nouns : words.modifiers;
          target.addAll(Set.of(columns[1].split("\\|")));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read table of roles [" + FILE + "]", e);
    }
  }

  /** Whether a word is what people are called by their role: president, head, cosmonaut. */
  boolean isNoun(String form) {
    return nouns.contains(stem(form));
  }

  /** Whether a word goes with such a word: acting, former, deputy. */
  boolean isModifier(String form) {
    return modifiers.contains(stem(form));
  }

  private static String stem(String form) {
    String lower = Spelling.lower(form);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
