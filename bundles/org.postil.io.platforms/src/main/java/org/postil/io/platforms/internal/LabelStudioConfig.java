package org.postil.io.platforms.internal;

import java.util.Set;

/** The labelling configuration that an export needs. */
final class LabelStudioConfig {

  /** What exports call it, and Label Studio's converters too. */
  static final String FILE = "label_config.xml";

  private LabelStudioConfig() {}

  static String of(Set<String> labels, Set<String> choices) {
    StringBuilder config = new StringBuilder("<View>\n");
    config.append("  <Labels name=\"label\" toName=\"text\">\n");
    labels.forEach(label -> config.append("    <Label value=\"" + escaped(label) + "\"/>\n"));
    config.append("  </Labels>\n");
    if (!choices.isEmpty()) {
      config.append("  <Choices name=\"choice\" toName=\"text\" choice=\"multiple\">\n");
      choices.forEach(label -> config.append("    <Choice value=\"" + escaped(label) + "\"/>\n"));
      config.append("  </Choices>\n");
    }
    return config.append("  <Text name=\"text\" value=\"$text\"/>\n</View>\n").toString();
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\x00-\\x1F]", " ");
  }
}
