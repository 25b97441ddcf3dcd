package org.postil.io.jsonl.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;

/**
 * Reads the labels of a document: {@code {"sport":[{"score":0.9}]}} as Postil writes them, and the
 * short forms {@code {"sport":0.9}}, {@code {"sport":true}}, {@code ["sport"]} and {@code "sport"}.
 */
final class LabelReader {

  private final GoldLayer gold;
  private final int length;

  LabelReader(GoldLayer gold, int length) {
    this.gold = gold;
    this.length = length;
  }

  /**
   * Adds labels.
   *
   * @param labels JSON value, or null
   * @param open takes labels whose fields are still to be read
   */
  void read(@Nullable Object labels, Map<GoldSpan, JsonFields> open) throws ImportException {
    if (labels instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> label : map.entrySet()) {
        read(String.valueOf(label.getKey()), label.getValue(), open);
      }
    } else if (labels instanceof List<?> list) {
      for (Object label : list) {
        add(String.valueOf(label));
      }
    } else if (labels != null) {
      add(String.valueOf(labels));
    }
  }

  private void read(String label, @Nullable Object value, Map<GoldSpan, JsonFields> open)
      throws ImportException {
    if (value instanceof List<?> list) {
      for (Object each : list) {
        read(label, each, open);
      }
    } else if (value instanceof Map<?, ?> fields) {
      open.put(add(label), new JsonFields(fields));
    } else if (value instanceof Number score) {
      add(label).set("score", score.doubleValue());
    } else if (Boolean.TRUE.equals(value)) {
      add(label);
    } else if (!Boolean.FALSE.equals(value)) {
      throw new ImportException(
          "label [" + label + "] has the value [" + value + "], expected a score or true");
    }
  }

  private GoldSpan add(String label) {
    return gold.add(TypeNames.LABEL, 0, length).set("label", label);
  }
}
