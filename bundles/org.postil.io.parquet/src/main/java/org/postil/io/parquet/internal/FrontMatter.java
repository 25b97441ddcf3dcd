package org.postil.io.parquet.internal;

import java.util.List;
import org.postil.api.io.ExportOptions;

/**
 * The YAML at the begin of a dataset card, from which the {@code datasets} library knows files,
 * splits and features.
 */
final class FrontMatter {

  private final StringBuilder yaml = new StringBuilder();

  private FrontMatter() {}

  /**
   * Writes it.
   *
   * @param options option {@code splits} names the splits with commas; without it, or if it is
   *     {@code all}, every file is training data
   * @param file a file of the dataset
   * @param labels names of classes
   */
  static String of(ExportOptions options, String file, Labels labels) {
    FrontMatter matter = new FrontMatter();
    matter.line("---");
    matter.files(options.other().getOrDefault("splits", "all"), file);
    matter.features(labels);
    matter.line("---");
    matter.line("");
    return matter.yaml.toString();
  }

  private void files(String splits, String file) {
    String extension = file.substring(file.lastIndexOf('.'));
    line("configs:");
    line("- config_name: default");
    line("  data_files:");
    for (String split : splits.split(",")) {
      boolean all = split.equals("all");
      line("  - split: " + (all ? "train" : split.equals("dev") ? "validation" : split));
      line("    path: data/" + (all ? "" : split) + "*" + extension);
    }
  }

  private void features(Labels labels) {
    line("dataset_info:");
    line("  features:");
    for (String name : List.of("id", "text", "title", "source", "language", "published")) {
      plain("  ", name, "string");
    }
    line("  - name: tokens");
    line("    sequence: string");
    sequence("ner_tags", labels.tagNames());
    line("  - name: spans");
    line("    list:");
    plain("    ", "type", "string");
    line("    - name: label");
    line("      dtype:");
    names("        ", labels.spanNames());
    plain("    ", "start", "int64");
    plain("    ", "end", "int64");
    plain("    ", "text", "string");
    plain("    ", "value", "string");
    plain("    ", "confidence", "float64");
    plain("    ", "by", "string");
    sequence("labels", labels.documentNames());
  }

  private void plain(String indent, String name, String type) {
    line(indent + "- name: " + name);
    line(indent + "  dtype: " + type);
  }

  private void sequence(String name, List<String> names) {
    line("  - name: " + name);
    if (names.isEmpty()) {
      line("    sequence: int64");
    } else {
      line("    sequence:");
      names("      ", names);
    }
  }

  private void names(String indent, List<String> names) {
    line(indent + "class_label:");
    line(indent + "  names:");
    List<String> some = names.isEmpty() ? List.of("") : names;
    for (int i = 0; i < some.size(); i++) {
      line(indent + "    '" + i + "': " + quoted(some.get(i)));
    }
  }

  private static String quoted(String name) {
    return "'" + name.replaceAll("\\s+", " ").replace("'", "''") + "'";
  }

  private void line(String line) {
    yaml.append(line).append('\n');
  }
}
