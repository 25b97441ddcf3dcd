package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.JsonContent;
import org.postil.web.internal.http.Names;
import org.postil.web.internal.http.Problem;

/**
 * The last actions on many documents: a file of JSON lines each below {@code workbench/bulk} of the
 * home. It says which entries of the journal belong together, so that they are taken back together
 * after a reload or another start too. Safe for use by many threads.
 */
@Component(service = BulkLog.class)
public final class BulkLog {

  private static final String EXTENSION = ".jsonl";
  private static final int KEPT = 20;

  private final ServerFacts server;

  /**
   * Made by the framework.
   *
   * @param server knows the home
   */
  @Activate
  public BulkLog(@Reference ServerFacts server) {
    this.server = server;
  }

  private Path folder(String corpus) {
    return server.beside().resolve("workbench").resolve("bulk").resolve(corpus);
  }

  private Path file(String corpus, String unit) {
    return folder(corpus).resolve(Names.require("bulk action", unit) + EXTENSION);
  }

  /** The last actions, newest first. */
  synchronized List<BulkUnit> units(String corpus) throws IOException {
    List<BulkUnit> units = new ArrayList<>();
    for (Path file : files(corpus)) {
      read(file).ifPresent(units::add);
    }
    units.sort(Comparator.comparing(BulkUnit::at).reversed().thenComparing(BulkUnit::id));
    return units;
  }

  private List<Path> files(String corpus) throws IOException {
    if (!Files.isDirectory(folder(corpus))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder(corpus))) {
      return all.filter(file -> file.toString().endsWith(EXTENSION)).toList();
    }
  }

  synchronized Optional<BulkUnit> find(String corpus, String unit) throws IOException {
    Path file = file(corpus, unit);
    return Files.exists(file) ? read(file) : Optional.empty();
  }

  /** Keeps more steps of an action; its file is made if need be. */
  synchronized BulkUnit add(String corpus, BulkUnit unit, Map<String, Long> steps)
      throws IOException {
    Path file = file(corpus, unit.id());
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      forgetOldest(corpus);
      append(
          file,
          out -> {
            out.writeStartObject();
            unit.action().write(out);
            out.writeStringField("person", unit.person());
            out.writeStringField("at", unit.at());
            out.writeEndObject();
          });
    }
    append(
        file,
        out -> {
          out.writeStartObject();
          out.writeObjectFieldStart("steps");
          for (Map.Entry<String, Long> each : steps.entrySet()) {
            out.writeNumberField(each.getKey(), each.getValue());
          }
          out.writeEndObject();
          out.writeEndObject();
        });
    return unit.with(steps);
  }

  /** Keeps that some steps were taken back. */
  synchronized BulkUnit takeBack(String corpus, BulkUnit unit, List<String> documents)
      throws IOException {
    append(
        file(corpus, unit.id()),
        out -> {
          out.writeStartObject();
          Json.texts(out, "undone", documents);
          out.writeEndObject();
        });
    return unit.without(documents);
  }

  private void forgetOldest(String corpus) throws IOException {
    List<BulkUnit> units = units(corpus);
    for (BulkUnit old : units.subList(Math.min(units.size(), KEPT - 1), units.size())) {
      Files.deleteIfExists(file(corpus, old.id()));
    }
  }

  private static void append(Path file, JsonContent line) throws IOException {
    Files.writeString(
        file,
        Json.text(line) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC);
  }

  /** Reads an action; a line that a crash cut off is left out, and so is a file without a head. */
  private static Optional<BulkUnit> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    @Nullable BulkUnit unit = null;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      try {
        JsonNode json = Json.MAPPER.readTree(line);
        unit = unit == null ? head(name, json) : after(unit, json);
      } catch (JsonProcessingException | Problem e) {
        break;
      }
    }
    return Optional.ofNullable(unit);
  }

  private static BulkUnit head(String name, JsonNode json) {
    return new BulkUnit(
        name.substring(0, name.length() - EXTENSION.length()),
        BulkAction.of(Body.of(json, "a bulk action")),
        json.path("person").asText(),
        json.path("at").asText(),
        Map.of(),
        0);
  }

  private static BulkUnit after(BulkUnit unit, JsonNode json) {
    Map<String, Long> steps = new LinkedHashMap<>();
    json.path("steps")
        .properties()
        .forEach(each -> steps.put(each.getKey(), each.getValue().asLong()));
    List<String> undone = new ArrayList<>();
    json.path("undone").forEach(each -> undone.add(each.asText()));
    return unit.with(steps).without(undone);
  }
}
