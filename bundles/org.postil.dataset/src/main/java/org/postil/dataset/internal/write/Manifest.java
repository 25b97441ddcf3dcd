package org.postil.dataset.internal.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.Datasets;

/**
 * What a dataset was made from and what it holds, as JSON. It names the file of checksums by its
 * own checksum, so that it stands for every byte of the dataset.
 *
 * @param node the content
 */
record Manifest(ObjectNode node) {

  static final int VERSION = 1;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SUM = 64;

  static Manifest read(Path file) throws IOException {
    try {
      JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
      if (node instanceof ObjectNode object && object.path("manifest").asInt() == VERSION) {
        return new Manifest(object);
      }
    } catch (JsonProcessingException e) {
      // Told below: it is no manifest.
    } catch (java.nio.file.NoSuchFileException e) {
      throw new DatasetException(
          "Cannot read manifest ["
              + file
              + "]: there is no such file; give the path of a "
              + Datasets.MANIFEST);
    }
    throw new DatasetException(
        "Cannot read manifest ["
            + file
            + "]: expected a "
            + Datasets.MANIFEST
            + " of version "
            + VERSION
            + ", as an export of training data writes it");
  }

  void write(Path file) throws IOException {
    Files.writeString(file, SplitReport.pretty(JSON, node), StandardCharsets.UTF_8);
  }

  long journal() {
    return node.path("lastDecision").asLong();
  }

  private String checksums() {
    return node.path("checksums").asText();
  }

  /** A sentence for each difference between a folder and the dataset of this manifest. */
  List<String> verify(Path own, Path folder) throws IOException {
    List<String> differences = new ArrayList<>();
    Path list = folder.resolve(Checksums.FILE);
    if (!Files.exists(list)) {
      return List.of(Checksums.FILE + " is missing");
    }
    if (!Checksums.of(list).equals(checksums())) {
      return List.of(
          Checksums.FILE + " is not the one that the manifest names: this is another dataset");
    }
    Set<String> named = new HashSet<>(Set.of(Checksums.FILE, Datasets.MANIFEST));
    try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = line.substring(SUM + 2);
        named.add(name);
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
          differences.add(name + " is missing");
        } else if (!Checksums.of(file).equals(line.substring(0, SUM))) {
          differences.add(name + " has other bytes");
        }
      }
    }
    Path manifest = folder.resolve(Datasets.MANIFEST);
    if (Files.exists(manifest) && Files.mismatch(manifest, own) >= 0) {
      differences.add(Datasets.MANIFEST + " has other bytes");
    }
    addOthers(folder, named, differences);
    return differences;
  }

  private static void addOthers(Path folder, Set<String> named, List<String> differences)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !named.contains(name))
          .sorted()
          .forEach(name -> differences.add(name + " is not part of the dataset"));
    }
  }
}
