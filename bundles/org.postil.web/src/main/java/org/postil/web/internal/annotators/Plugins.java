package org.postil.web.internal.annotators;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.api.web.ViewContribution;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Problem;

/** The bundles that bring annotators, formats or views, and those of the plugins folder. */
@Component(service = Plugins.class)
public final class Plugins {

  private static final Set<String> CONTRIBUTIONS =
      Set.of(
          AnnotatorProvider.class.getName(),
          Importer.class.getName(),
          Exporter.class.getName(),
          ViewContribution.class.getName());

  private final BundleContext context;
  private final Engine engine;
  private final ServerFacts server;

  /** Bundles that were stopped here, and why others did not start. */
  private final Set<Long> stopped = ConcurrentHashMap.newKeySet();

  private final Map<Long, String> problems = new ConcurrentHashMap<>();

  /**
   * Made by the framework.
   *
   * @param context knows the bundles
   * @param engine knows the annotators
   * @param server knows the plugins folder
   */
  @Activate
  public Plugins(BundleContext context, @Reference Engine engine, @Reference ServerFacts server) {
    this.context = context;
    this.engine = engine;
    this.server = server;
  }

  /** All plugins by name, then by version, highest first. */
  List<Plugin> all() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getSymbolicName() != null)
        .filter(bundle -> isRemovable(bundle) || isStopped(bundle) || contributes(bundle))
        .sorted(
            Comparator.comparing(Bundle::getSymbolicName)
                .thenComparing(Bundle::getVersion, Comparator.reverseOrder()))
        .map(this::plugin)
        .toList();
  }

  Plugin find(String id) {
    return all().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.missing("Cannot find the plugin [" + id + "]"));
  }

  /** The bundle with a name and version, whatever it brings. */
  Optional<Bundle> bundle(String name, String version) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .filter(bundle -> bundle.getVersion().toString().equals(version))
        .findFirst();
  }

  /** What is known of a bundle now. */
  Plugin plugin(Bundle bundle) {
    List<String> annotators =
        engine.annotators().stream()
            .filter(each -> each.bundle().equals(bundle.getSymbolicName()))
            .filter(each -> bundle.getVersion().toString().startsWith(each.version()))
            .map(InstalledAnnotator::id)
            .distinct()
            .toList();
    return new Plugin(bundle, state(bundle), problem(bundle), isRemovable(bundle), annotators);
  }

  private Plugin.State state(Bundle bundle) {
    if ((bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0 || isFragment(bundle)) {
      return Plugin.State.RUNNING;
    }
    return isStopped(bundle) ? Plugin.State.STOPPED : Plugin.State.FAILED;
  }

  private String problem(Bundle bundle) {
    return state(bundle) == Plugin.State.FAILED
        ? problems.getOrDefault(
            bundle.getBundleId(), "It did not start; start it to see what it lacks")
        : "";
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
  }

  private boolean isStopped(Bundle bundle) {
    return stopped.contains(bundle.getBundleId());
  }

  private boolean isRemovable(Bundle bundle) {
    return file(bundle).isPresent();
  }

  /** The file in the plugins folder that a bundle was installed from. */
  Optional<Path> file(Bundle bundle) {
    String location = bundle.getLocation();
    if (!location.startsWith("file:")) {
      return Optional.empty();
    }
    Path file = Path.of(java.net.URI.create(location)).normalize();
    return file.startsWith(server.plugins().normalize()) ? Optional.of(file) : Optional.empty();
  }

  private boolean contributes(Bundle bundle) {
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    return services != null
        && Arrays.stream(services)
            .flatMap(service -> Arrays.stream((String[]) service.getProperty("objectClass")))
            .anyMatch(CONTRIBUTIONS::contains);
  }

  /** Starts a bundle; if it does not start, the reason is kept. */
  Plugin start(Bundle bundle) {
    problems.remove(bundle.getBundleId());
    stopped.remove(bundle.getBundleId());
    if (!isFragment(bundle)) {
      try {
        bundle.start();
      } catch (BundleException | RuntimeException e) {
        problems.put(bundle.getBundleId(), Reason.of(e));
      }
    }
    return plugin(bundle);
  }

  /** Stops a bundle; documents that are in its annotator's hands are finished first. */
  Plugin stop(Bundle bundle) {
    try {
      stopped.add(bundle.getBundleId());
      bundle.stop();
      return plugin(bundle);
    } catch (BundleException e) {
      throw Problem.conflict(
          "Cannot stop the plugin [" + bundle.getSymbolicName() + "]: " + Reason.of(e));
    }
  }
}
