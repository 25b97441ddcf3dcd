package org.postil.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.Setting;
import org.postil.api.engine.Step;

/** Checks and converts the values that a pipeline gives for settings. */
final class SettingValues {

  private SettingValues() {}

  static Setting withDefault(Setting setting, @Nullable Object value) {
    return new Setting(
        setting.name(),
        setting.title(),
        setting.description(),
        setting.type(),
        setting.many(),
        value,
        setting.options());
  }

  /** All values of a step by name, defaults included, in the types that UIMA wants. */
  static Map<String, Object> complete(Step step, List<Setting> settings) throws PipelineException {
    Map<String, Object> values = new TreeMap<>();
    Map<String, Setting> known =
        settings.stream().collect(Collectors.toMap(Setting::name, each -> each));
    for (Setting setting : settings) {
      if (setting.defaultValue() != null) {
        values.put(setting.name(), setting.defaultValue());
      }
    }
    for (Map.Entry<String, Object> given : step.settings().entrySet()) {
      Setting setting = known.get(given.getKey());
      if (setting == null) {
        throw new PipelineException(
            "Cannot set ["
                + given.getKey()
                + "] of annotator ["
                + step.annotator()
                + "]: "
                + (known.isEmpty()
                    ? "it has no settings"
                    : "expected one of "
                        + String.join(", ", new java.util.TreeSet<>(known.keySet()))));
      }
      values.put(given.getKey(), convert(step, setting, given.getValue()));
    }
    return values;
  }

  private static Object convert(Step step, Setting setting, Object given) throws PipelineException {
    try {
      if (setting.many()) {
        Collection<?> parts =
            given instanceof Collection<?> list ? list : List.of(String.valueOf(given).split(","));
        return parts.stream().map(each -> checked(setting, String.valueOf(each))).toList();
      }
      return checked(setting, String.valueOf(given));
    } catch (IllegalArgumentException e) {
      throw new PipelineException(
          "Cannot set ["
              + setting.name()
              + "] of annotator ["
              + step.annotator()
              + "] to ["
              + given
              + "]: expected "
              + (setting.options().isEmpty()
                  ? kind(setting)
                  : "one of " + String.join(", ", setting.options())),
          e);
    }
  }

  private static String kind(Setting setting) {
    return setting.type().equals("Boolean") ? "true or false" : "a value of type " + setting.type();
  }

  private static Object checked(Setting setting, String text) {
    if (!setting.options().isEmpty() && !setting.options().contains(text)) {
      throw new IllegalArgumentException(text);
    }
    Object value = parse(setting, text);
    if (value instanceof Number number && Double.isNaN(number.doubleValue())) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  static Object parse(Setting setting, String text) {
    return switch (setting.type()) {
      case "Boolean" -> bool(text);
      case "Integer" -> Integer.valueOf(text);
      case "Long" -> Long.valueOf(text);
      case "Float" -> Float.valueOf(text);
      case "Double" -> Double.valueOf(text);
      default -> text;
    };
  }

  private static Boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.valueOf(text);
  }
}
