package org.postil.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.postil.launcher.internal.CacheFolder;
import org.postil.launcher.internal.FrameworkProperties;
import org.postil.launcher.internal.PluginCheck;

/**
 * A running OSGi framework with the bundles of some features. Many hosts may run in one process;
 * each has a cache folder of its own, which is deleted when it is closed.
 */
public final class Host implements AutoCloseable {

  private static final long STOP_SECONDS = 10;

  private final Framework framework;
  private final CacheFolder cache;
  private final List<String> problems = new ArrayList<>();

  private Host(Framework framework, CacheFolder cache) {
    this.framework = framework;
    this.cache = cache;
  }

  /**
   * Starts the framework and the bundles, in order of their start levels.
   *
   * @param settings what to start
   * @return the running host; the caller closes it
   * @throws IOException if a feature or bundle is missing or the framework does not start; the
   *     message says which and why
   */
  public static Host start(HostSettings settings) throws IOException {
    List<Feature> features =
        FeatureReader.readAll(settings.product().resolve("features")).stream()
            .filter(feature -> feature.isNeededBy(settings.command()))
            .toList();
    CacheFolder cache = CacheFolder.create();
    Host host = null;
    try {
      Map<String, Object> properties = FrameworkProperties.of(settings, features, cache.path());
      host = new Host(new FrameworkFactory().newFramework(properties), cache);
      host.framework.init();
      List<Bundle> bundles = host.install(settings.product().resolve("bundles"), features);
      host.framework.start();
      host.start(bundles);
      host.problems.addAll(PluginCheck.problems(settings.plugins()));
      return host;
    } catch (BundleException e) {
      host.close();
      throw new IOException("Cannot start the OSGi framework: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      if (host == null) {
        cache.delete();
      } else {
        host.close();
      }
      throw e;
    }
  }

  private List<Bundle> install(Path folder, List<Feature> features) throws IOException {
    Map<Path, Integer> files = new LinkedHashMap<>();
    for (Feature feature : features) {
      for (Feature.Entry entry : feature.bundles()) {
        Path file = folder.resolve(entry.id().fileName());
        if (!Files.exists(file)) {
          throw new IOException(
              "Cannot start feature ["
                  + feature.id()
                  + "]: its bundle ["
                  + file
                  + "] is missing; build the product again");
        }
        files.merge(file, entry.startLevel(), Math::min);
      }
    }
    List<Bundle> bundles = new ArrayList<>();
    List<Map.Entry<Path, Integer>> ordered = new ArrayList<>(files.entrySet());
    ordered.sort(Comparator.comparing(Map.Entry::getValue));
    for (Map.Entry<Path, Integer> entry : ordered) {
      // Felix reads a file behind "reference:" where it is; nothing is copied into the cache.
      String location = "reference:" + entry.getKey().toAbsolutePath().toUri();
      try {
        bundles.add(framework.getBundleContext().installBundle(location));
      } catch (BundleException e) {
        throw new IOException("Cannot install [" + entry.getKey() + "]: " + e.getMessage(), e);
      }
    }
    return bundles;
  }

  private void start(List<Bundle> bundles) {
    // Wiring all at once is cheaper than one after the other; what cannot be wired says so below.
    framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
    for (Bundle bundle : bundles) {
      if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
        try {
          bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
          problems.add("Cannot start bundle [" + bundle.getSymbolicName() + "]: " + e.getMessage());
        }
      }
    }
  }

  /**
   * Bundles that did not start and plugins that are none. The others run.
   *
   * @return a sentence each
   */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * The way into the framework.
   *
   * @return context of the system bundle
   */
  public BundleContext context() {
    return framework.getBundleContext();
  }

  /**
   * Finds a service.
   *
   * @param <S> type of the service, as this class loader sees it
   * @param type interface of the service
   * @param filter an LDAP filter such as {@code (name=value)}
   * @return the service of the highest rank, empty if there is none
   */
  public <S> Optional<S> service(Class<S> type, String filter) {
    try {
      return context().getServiceReferences(type, filter).stream()
          .max(Comparator.<ServiceReference<S>>naturalOrder())
          .map(reference -> context().getService(reference));
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException("Cannot read the filter [" + filter + "]", e);
    }
  }

  /** Stops the bundles and the framework, and deletes the cache folder. */
  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (BundleException e) {
      problems.add("Cannot stop the OSGi framework: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cache.delete();
    }
  }
}
