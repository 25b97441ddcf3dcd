package org.postil.web.internal.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.host.AtomicFile;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Names;
import org.postil.web.internal.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What browsers want to be kept: a file each below {@code workbench} of the home, since the port,
 * and with it the browser's own store, is another at each start.
 */
@Component(service = PreferenceFolder.class)
public final class PreferenceFolder {

  private static final Logger LOG = LoggerFactory.getLogger(PreferenceFolder.class);
  private static final String EXTENSION = ".json";
  private static final int LARGEST = 256 << 10;
  private static final int MOST = 200;

  private final ServerFacts server;

  /**
   * Made by the framework.
   *
   * @param server knows the home
   */
  @Activate
  public PreferenceFolder(@Reference ServerFacts server) {
    this.server = server;
  }

  private Path folder() {
    return server.home().resolve("workbench");
  }

  private Path file(String name) {
    return folder().resolve(Names.require("preference", name) + EXTENSION);
  }

  /** All values by name; files that are no JSON are left out. */
  synchronized Map<String, JsonNode> all() throws IOException {
    Map<String, JsonNode> all = new TreeMap<>();
    if (Files.isDirectory(folder())) {
      try (Stream<Path> files = Files.list(folder())) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String name = file.getFileName().toString();
          String stem = name.replaceFirst("\\.json$", "");
          if (!stem.equals(name) && Names.isAllowed(stem)) {
            read(file, stem, all);
          }
        }
      }
    }
    return all;
  }

  private static void read(Path file, String name, Map<String, JsonNode> all) throws IOException {
    try {
      all.put(name, Json.MAPPER.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      LOG.warn("Preference {} is no JSON and is left out", file);
    }
  }

  synchronized void put(String name, JsonNode value) throws IOException {
    Path file = file(name);
    String text = value.toString();
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw Problem.of(
          413, "Cannot keep preference [" + name + "]: expected at most " + LARGEST + " bytes");
    }
    if (!Files.exists(file) && all().size() >= MOST) {
      throw Problem.conflict(
          "Cannot keep preference [" + name + "]: there are " + MOST + " already");
    }
    AtomicFile.write(file, text);
  }

  synchronized void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }
}
