package org.postil.web.internal.annotators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Pipeline;
import org.postil.web.internal.host.AtomicFile;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Names;
import org.postil.web.internal.http.Problem;

/**
 * The pipelines that were saved, a file each below {@code pipelines} of the home, as the option
 * {@code --pipeline} of the command line reads them; and the default one, which follows what is
 * installed.
 */
@Component(service = PipelineStore.class)
public final class PipelineStore {

  static final String DEFAULT = "default";
  private static final String EXTENSION = ".json";

  private final Engine engine;
  private final ServerFacts server;

  /**
   * Made by the framework.
   *
   * @param engine knows the default pipeline
   * @param server knows the home
   */
  @Activate
  public PipelineStore(@Reference Engine engine, @Reference ServerFacts server) {
    this.engine = engine;
    this.server = server;
  }

  private Path folder() {
    return server.home().resolve("pipelines");
  }

  private Path file(String name) {
    return folder().resolve(Names.require("pipeline", name) + EXTENSION);
  }

  /** Names of the saved pipelines, in order. */
  List<String> saved() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(EXTENSION))
          .map(file -> file.substring(0, file.length() - EXTENSION.length()))
          .filter(Names::isAllowed)
          .sorted()
          .toList();
    }
  }

  /** A pipeline that must be there. */
  Pipeline find(String name) throws IOException {
    if (name.equals(DEFAULT)) {
      return engine.defaultPipeline();
    }
    Path file = file(name);
    try {
      JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
      return new Pipeline(name, PipelineSteps.read(Body.of(json, "pipeline [" + file + "]")));
    } catch (NoSuchFileException e) {
      List<String> known = new ArrayList<>(List.of(DEFAULT));
      known.addAll(saved());
      throw Problem.missing(
          "Cannot find the pipeline [" + name + "]: expected one of " + String.join(", ", known));
    } catch (JsonProcessingException e) {
      throw Problem.conflict(
          "Cannot read the pipeline [" + file + "]: it is no JSON: " + e.getOriginalMessage());
    }
  }

  void save(Pipeline pipeline) throws IOException {
    refuseDefault(pipeline.name());
    AtomicFile.write(
        file(pipeline.name()),
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringField("name", pipeline.name());
              PipelineSteps.write(out, pipeline.steps());
              out.writeEndObject();
            }));
  }

  void delete(String name) throws IOException {
    refuseDefault(name);
    if (!Files.deleteIfExists(file(name))) {
      find(name);
    }
  }

  private static void refuseDefault(String name) {
    if (name.equals(DEFAULT)) {
      throw Problem.conflict(
          "Cannot change the pipeline [default]: it follows what is installed; save another name");
    }
  }

  /**
   * The pipeline that a request chooses: by name, by its steps, or the default one.
   *
   * @param request a request with the member {@code pipeline}, or without
   * @return the pipeline; whether it can run is for the engine to say
   * @throws IOException if a saved one cannot be read
   */
  public Pipeline choose(Body request) throws IOException {
    JsonNode choice = request.node("pipeline");
    if (choice.isMissingNode()) {
      return engine.defaultPipeline();
    }
    return choice.isTextual()
        ? find(choice.textValue())
        : new Pipeline("unsaved", PipelineSteps.read(request.object("pipeline")));
  }
}
