package org.postil.launcher;

import static org.postil.launcher.internal.JsonTree.list;
import static org.postil.launcher.internal.JsonTree.object;
import static org.postil.launcher.internal.JsonTree.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postil.launcher.internal.JsonTree;

/**
 * Reads OSGi Feature JSON (OSGi Compendium, chapter 159), comments included: bundles with {@code
 * bundleStartLevel}, and the text extensions {@value #PROPERTIES} (lines {@code name=value}) and
 * {@value #COMMANDS} (names of commands).
 */
public final class FeatureReader {

  /** Extension that holds framework properties. */
  public static final String PROPERTIES = "framework-launching-properties";

  /** Extension that names the commands that need the feature. */
  public static final String COMMANDS = "postil-commands";

  private FeatureReader() {}

  /**
   * Reads all features of a folder.
   *
   * @param folder a folder that holds {@code feature.json} in a folder for each feature
   * @return features in order of the names of their folders
   * @throws IOException if the folder or a file cannot be read; the message says which and why
   */
  public static List<Feature> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files =
          list.sorted().map(each -> each.resolve("feature.json")).filter(Files::exists).toList();
    }
    List<Feature> features = new ArrayList<>();
    for (Path file : files) {
      features.add(read(file));
    }
    return features;
  }

  /**
   * Reads a feature.
   *
   * @param file a Feature JSON file
   * @return the feature
   * @throws IOException if it cannot be read; the message says where and why
   */
  public static Feature read(Path file) throws IOException {
    try {
      return feature(object(JsonTree.read(file), "the file"));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IOException(
          "Cannot read feature [" + file + "] line " + line + ": " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("Cannot read feature [" + file + "]: " + e.getMessage(), e);
    }
  }

  private static Feature feature(Map<?, ?> json) {
    if (json.containsKey("configurations")) {
      throw new IllegalArgumentException(
          "configurations are not supported here; put a .cfg file into the plugins folder");
    }
    List<Feature.Entry> bundles = new ArrayList<>();
    for (Object bundle : list(json.get("bundles"), "bundles")) {
      bundles.add(entry(object(bundle, "a bundle")));
    }
    Map<?, ?> extensions =
        json.containsKey("extensions") ? object(json.get("extensions"), "extensions") : Map.of();
    return new Feature(
        text(json.get("id"), "id"),
        bundles,
        properties(lines(extensions, PROPERTIES)),
        Set.copyOf(lines(extensions, COMMANDS)));
  }

  private static Feature.Entry entry(Map<?, ?> bundle) {
    BundleId id = BundleId.parse(text(bundle.get("id"), "id of a bundle"));
    Object level = bundle.get("bundleStartLevel");
    try {
      return new Feature.Entry(
          id, level == null ? Feature.DEFAULT_START_LEVEL : Integer.parseInt(level.toString()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "bundleStartLevel of " + id + ": expected a number, found [" + level + "]", e);
    }
  }

  private static Map<String, String> properties(List<String> lines) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            PROPERTIES + ": expected name=value, found [" + line + "]");
      }
      properties.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return properties;
  }

  private static List<String> lines(Map<?, ?> extensions, String name) {
    if (!extensions.containsKey(name)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Object line : list(object(extensions.get(name), name).get("text"), "text of " + name)) {
      lines.add(text(line, "text of " + name));
    }
    return lines;
  }
}
