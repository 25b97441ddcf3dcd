package org.postil.cli.internal.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.postil.api.review.LabelMap;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.input.Reasons;

/**
 * Reads how labels are renamed before they are compared: {@code {"gold":{"person":"PER","time":
 * null}, "system":{"*":null}}}. A null drops the span, {@code *} stands for all that are not named.
 * {@code a} and {@code b} may stand for gold and system.
 *
 * @param a renames labels of side A, the gold
 * @param b renames labels of side B, the system
 */
public record LabelMapFile(LabelMap a, LabelMap b) {

  /** Renames nothing. */
  public static final LabelMapFile NONE = new LabelMapFile(LabelMap.NONE, LabelMap.NONE);

  /**
   * Reads a file.
   *
   * @param file where it is
   * @return both maps
   * @throws CommandFailure if it cannot be read or is not as expected
   */
  public static LabelMapFile read(Path file) {
    try {
      JsonNode json = new JsonMapper().readTree(file.toFile());
      return new LabelMapFile(map(file, json, "gold", "a"), map(file, json, "system", "b"));
    } catch (IOException e) {
      throw CommandFailure.usage("Cannot read --map [" + file + "]: " + Reasons.of(e));
    }
  }

  private static LabelMap map(Path file, JsonNode json, String side, String letter) {
    Map<String, String> names = new HashMap<>();
    JsonNode member = json.has(side) ? json.get(side) : json.path(letter);
    for (Map.Entry<String, JsonNode> each : member.properties()) {
      if (!each.getValue().isTextual() && !each.getValue().isNull()) {
        throw CommandFailure.usage(
            "Cannot read --map ["
                + file
                + "]: expected a label or null for ["
                + each.getKey()
                + "], found "
                + each.getValue());
      }
      names.put(each.getKey(), each.getValue().isNull() ? "" : each.getValue().textValue());
    }
    return new LabelMap(names);
  }
}
