package org.postil.entities.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postil.entities.EntityLabel;

/**
 * The table that gives names their finer kind, read from {@code kinds.tsv} beside this class:
 * place, label, kind, and forms separated by vertical bars. Of several rules that hold, the first
 * counts.
 */
final class KindTable {

  private static final String FILE = "kinds.tsv";
  private static final int COLUMNS = 4;

  private final Map<EntityLabel, List<KindRule>> rules = new EnumMap<>(EntityLabel.class);

  private KindTable(List<KindRule> all) {
    for (EntityLabel label : EntityLabel.values()) {
      rules.put(label, all.stream().filter(rule -> rule.label() == label).toList());
    }
  }

  /** Reads the shipped table. */
  static KindTable load() {
    try (InputStream in =
        Objects.requireNonNull(KindTable.class.getResourceAsStream(FILE), FILE + " is missing")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read table of kinds [" + FILE + "]", e);
    }
  }

  /** Parses a table. */
  static KindTable parse(String table) {
    List<KindRule> rules = new ArrayList<>();
    int number = 0;
    for (String line : table.split("\\R")) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rules.add(rule(line, number));
      }
    }
    return new KindTable(rules);
  }

  private static KindRule rule(String line, int number) {
    String[] columns = line.split("\t");
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "Cannot read table of kinds line "
              + number
              + ": expected 4 columns, found "
              + columns.length
              + "; separate columns with tabs");
    }
    return new KindRule(
        KindRule.Place.valueOf(columns[0].toUpperCase(Locale.ROOT)),
        EntityLabel.valueOf(columns[1]),
        columns[2],
        List.of(columns[3].split("\\|")));
  }

  /** The kind of the first rule that holds. */
  Optional<String> kind(EntityLabel label, KindQuestion name) {
    for (KindRule rule : rules.get(label)) {
      if (rule.holds(name)) {
        return Optional.of(rule.kind());
      }
    }
    return Optional.empty();
  }
}
