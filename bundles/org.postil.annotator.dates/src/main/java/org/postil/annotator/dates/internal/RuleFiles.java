package org.postil.annotator.dates.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postil.annotator.dates.internal.calendar.HolidayTable;
import org.postil.annotator.dates.internal.clause.TenseReader;
import org.postil.annotator.dates.internal.grammar.GrammarReader;
import org.postil.annotator.dates.internal.meaning.Meanings;
import org.postil.annotator.dates.internal.text.Vocabulary;

/** Loads the rules that are part of the bundle. */
public final class RuleFiles {
  private static final String FOLDER = "/org/postil/annotator/dates/rules/";

  private RuleFiles() {}

  /** The names of the rule files, in the order in which they are tried. */
  public static List<String> names() {
    return text("index.txt").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** The text of a file in the folder of rules. */
  public static String text(String name) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot load rules: [" + name + "] is not in the bundle; build it again.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load rules: [" + name + "]: " + e.getMessage(), e);
    }
  }

  /** A tagger with all rules. */
  public static TimexTagger load() {
    Vocabulary vocabulary = new Vocabulary();
    TenseReader tenses = new TenseReader(vocabulary, text("tense.txt"));
    GrammarReader reader = new GrammarReader(vocabulary);
    names().forEach(name -> reader.add(name, text(name)));
    Meanings meanings = new Meanings(new HolidayTable(text("holidays.txt")));
    return new TimexTagger(reader.finish(), meanings, tenses);
  }
}
