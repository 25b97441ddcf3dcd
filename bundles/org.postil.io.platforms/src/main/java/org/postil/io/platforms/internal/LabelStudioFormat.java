package org.postil.io.platforms.internal;

import java.util.List;
import java.util.Map;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.json.JsonFields;

/** Tasks of Label Studio that have a text. */
final class LabelStudioFormat implements RecordFormat {

  private static final List<String> TEXTS = List.of("text", "content", "body", "article");

  @Override
  public void read(Object record, RecordDocument into, ImportOptions options)
      throws ImportException {
    JsonFields task = JsonFields.of(record, "the file");
    JsonFields data = new JsonFields(task.object("data"));
    String name = options.other().getOrDefault("text", text(data));
    if (!(data.get(name) instanceof String text)) {
      throw new ImportException(
          "expected a text in data.text, found the fields "
              + data.names()
              + "; option text names another field, and tasks on images, sound or chat have none");
    }
    into.text(text);
    into.id(data.get("id") == null ? task.get("id") : data.get("id"));
    for (String field : data.names()) {
      if (!field.equals(name) && !field.equals("id")) {
        into.fact(field, data.get(field));
      }
    }
    for (String field : List.of("annotations", "completions")) {
      readAll(task.list(field), into);
    }
    if (options.other().getOrDefault("predictions", "no").equals("yes")) {
      readAll(task.list("predictions"), into);
    }
  }

  private static void readAll(List<?> annotations, RecordDocument into) throws ImportException {
    for (Object each : annotations) {
      JsonFields annotation = JsonFields.of(each, "annotations");
      if (!Boolean.TRUE.equals(annotation.get("was_cancelled"))) {
        new LabelStudioResults(into).read(annotation);
      }
    }
  }

  /** The usual names, or else the only text there is. */
  private static String text(JsonFields data) {
    for (String name : TEXTS) {
      if (data.get(name) instanceof String) {
        return name;
      }
    }
    List<String> texts = data.names().stream().filter(name -> isText(data.values(), name)).toList();
    return texts.size() == 1 ? texts.get(0) : "text";
  }

  private static boolean isText(Map<?, ?> data, String name) {
    return data.get(name) instanceof String value
        && !value.matches("(?s)[a-z0-9]+://.*|/data/.*")
        && !name.equals("id");
  }
}
