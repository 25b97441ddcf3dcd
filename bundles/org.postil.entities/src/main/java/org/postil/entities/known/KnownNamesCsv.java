package org.postil.entities.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSplitter;

/**
 * Reads a table of known names: CSV (RFC 4180, fields within one line) with the columns {@code
 * name,label,kind,canonical,action}. Kind, canonical name and action may be left out: then the kind
 * is found as for any name, the name stands for itself and the action is {@code add}. For {@code
 * ban} the label may be left out too. Empty lines, lines that begin with {@code #} and a header
 * line are skipped.
 */
public final class KnownNamesCsv {

  private static final int COLUMNS = 5;
  private static final KnownName.Action[] ACTIONS = KnownName.Action.values();
  private static final EntityLabel[] LABELS = EntityLabel.values();

  private final String source;
  private final WordSplitter splitter = new WordSplitter();

  /** A reader that names its source in error messages. */
  public KnownNamesCsv(String source) {
    this.source = source;
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException when a line is wrong; the message says which and why
   */
  public KnownNames read(String csv) {
    List<KnownName> names = new ArrayList<>();
    int number = 0;
    for (String line : csv.split("\\R")) {
      number++;
      boolean data = !line.isBlank() && !line.startsWith("#") && !line.startsWith("name,");
      if (data) {
        names.add(name(line, number));
      }
    }
    return new KnownNames(names);
  }

  private KnownName name(String line, int number) {
    List<String> fields = fields(line, number);
    String name = fields.get(0).strip();
    List<String> forms = forms(name);
    if (forms.isEmpty() || fields.size() > COLUMNS) {
      throw wrong(number, "a name and at most " + COLUMNS + " columns", line);
    }
    Optional<String> labelText = field(fields, 1);
    KnownName.Action action = action(field(fields, 4).orElse("add"), number);
    if (action != KnownName.Action.BAN && labelText.isEmpty()) {
      throw wrong(number, "a label, one of PER, ORG, LOC, MISC", line);
    }
    EntityLabel label = labelText.isEmpty() ? EntityLabel.MISC : label(labelText.get(), number);
    return new KnownName(forms, label, field(fields, 2), field(fields, 3).orElse(name), action);
  }

  private static Optional<String> field(List<String> fields, int column) {
    return column < fields.size() && !fields.get(column).isBlank()
        ? Optional.of(fields.get(column).strip())
        : Optional.empty();
  }

  // Read at each start, some thousand lines: streams would take most of the time.
  private List<String> forms(String name) {
    List<String> forms = new ArrayList<>();
    for (Word word : splitter.split(name, 0, name.length())) {
      forms.add(word.form());
    }
    return forms;
  }

  private KnownName.Action action(String text, int number) {
    for (KnownName.Action action : ACTIONS) {
      if (action.name().equalsIgnoreCase(text)) {
        return action;
      }
    }
    throw wrong(number, "an action, one of add, override, ban", text);
  }

  private EntityLabel label(String text, int number) {
    String upper = text.toUpperCase(Locale.ROOT);
    for (EntityLabel label : LABELS) {
      if (label.name().equals(upper)) {
        return label;
      }
    }
    throw wrong(number, "a label, one of PER, ORG, LOC, MISC", text);
  }

  private List<String> fields(String line, int number) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw wrong(number, "a closing quotation mark", line);
    }
    fields.add(field.toString());
    return fields;
  }

  private IllegalArgumentException wrong(int number, String expected, String found) {
    return new IllegalArgumentException(
        "Cannot read gazetteer ["
            + source
            + "] line "
            + number
            + ": expected "
            + expected
            + ", found ["
            + found
            + "]; columns are name,label,kind,canonical,action");
  }
}
