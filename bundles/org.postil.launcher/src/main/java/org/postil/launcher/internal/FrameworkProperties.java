package org.postil.launcher.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Constants;
import org.postil.launcher.Feature;
import org.postil.launcher.HostSettings;

/** The properties that the framework and its bundles are started with. */
public final class FrameworkProperties {

  private static final String WATCH_MILLISECONDS = "500";

  private FrameworkProperties() {}

  /**
   * Puts the properties together.
   *
   * @param settings how to start
   * @param features what is started
   * @param cache folder for the bundle cache
   * @return properties for the framework factory
   * @throws IOException if the cache folder cannot be written to
   */
  public static Map<String, Object> of(HostSettings settings, List<Feature> features, Path cache)
      throws IOException {
    Map<String, Object> properties = new HashMap<>();
    properties.put(Constants.FRAMEWORK_STORAGE, cache.resolve("bundles").toString());
    properties.put(
        Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    properties.put("felix.cache.locking", "false");
    properties.put("felix.bootdelegation.implicit", "false");
    // Threads that help to wire a few dozen bundles cost more than they do.
    properties.put("felix.resolver.parallelism", "1");
    properties.put("felix.log.logger", new FrameworkLog());
    properties.put("felix.log.level", "1");
    properties.put("ds.loglevel", "1");
    properties.putAll(watching(settings.plugins(), cache));
    properties.put("postil.product", settings.product().toAbsolutePath().toString());
    properties.put("postil.home", settings.home().toAbsolutePath().toString());
    properties.put("postil.plugins", settings.plugins().toAbsolutePath().toString());
    features.forEach(feature -> properties.putAll(feature.properties()));
    properties.putAll(settings.properties());
    return properties;
  }

  private static Map<String, String> watching(Path plugins, Path cache) throws IOException {
    // File Install complains of a folder that is missing, so it gets one that nobody uses.
    Path watched = plugins;
    if (!Files.isDirectory(plugins)) {
      watched = Files.createDirectories(cache.resolve("no-plugins"));
    }
    return Map.of(
        "felix.fileinstall.dir", watched.toAbsolutePath().toString(),
        "felix.fileinstall.tmpdir", cache.resolve("fileinstall").toString(),
        "felix.fileinstall.poll", WATCH_MILLISECONDS,
        "felix.fileinstall.noInitialDelay", "true",
        "felix.fileinstall.filter", ".*\\.(jar|cfg|config)",
        "felix.fileinstall.subdir.mode", "skip",
        "felix.fileinstall.enableConfigSave", "false",
        "felix.fileinstall.log.level", "2",
        "felix.fileinstall.log.default", "jul");
  }
}
