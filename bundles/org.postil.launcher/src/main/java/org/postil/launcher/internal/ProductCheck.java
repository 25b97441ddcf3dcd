package org.postil.launcher.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postil.launcher.Feature;
import org.postil.launcher.FeatureReader;
import org.postil.launcher.Host;
import org.postil.launcher.HostSettings;

/**
 * Checks a product when it is built: each feature can be read, its bundles are there, no others
 * are, no bundle stands in two features, and all of them start together.
 */
public final class ProductCheck {

  private ProductCheck() {}

  /**
   * Checks a product; the exit code is 0 if it is sound.
   *
   * @param args the folder of the product
   * @throws IOException if the product cannot be read
   */
  public static void main(String[] args) throws IOException {
    Logging.setUp(false, null);
    List<String> faults = faults(Path.of(args[0]));
    faults.forEach(fault -> System.err.println("[ERROR] " + fault));
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  static List<String> faults(Path product) throws IOException {
    List<Feature> features = FeatureReader.readAll(product.resolve("features"));
    List<String> faults = new ArrayList<>();
    if (features.isEmpty()) {
      faults.add("There are no features in [" + product.resolve("features") + "]");
    }
    Map<String, String> owners = new TreeMap<>();
    for (Feature feature : features) {
      for (Feature.Entry entry : feature.bundles()) {
        String owner = owners.put(entry.id().fileName(), feature.id());
        if (owner != null) {
          faults.add(entry.id() + " stands in [" + owner + "] and in [" + feature.id() + "]");
        }
      }
    }
    compare(owners, files(product.resolve("bundles")), faults);
    if (faults.isEmpty()) {
      faults.addAll(start(product));
    }
    return faults;
  }

  private static void compare(Map<String, String> owners, Set<String> files, List<String> faults) {
    owners.forEach(
        (file, feature) -> {
          if (!files.contains(file)) {
            faults.add(
                "Feature ["
                    + feature
                    + "] lists ["
                    + file
                    + "], which is not in bundles: add it to the pom of the feature");
          }
        });
    for (String file : files) {
      if (!owners.containsKey(file)) {
        faults.add(
            "No feature lists ["
                + file
                + "]: add it to the feature.json beside the pom that has it, or delete"
                + " target/postil if it is left of an earlier build");
      }
    }
  }

  private static Set<String> files(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  private static List<String> start(Path product) throws IOException {
    CacheFolder home = CacheFolder.create();
    HostSettings settings =
        new HostSettings(product, home.path(), home.path().resolve("plugins"), "", Map.of());
    try (Host host = Host.start(settings)) {
      return host.problems();
    } finally {
      home.delete();
    }
  }
}
