package org.postil.web.internal.annotators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Problem;

/**
 * The folder that is watched for plugins. Jars are put there and taken away; the watcher installs,
 * updates and uninstalls them, just as if a person had copied them.
 */
@Component(service = PluginFolder.class)
public final class PluginFolder {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LOOK_MILLIS = 100;

  private final ServerFacts server;
  private final Plugins plugins;

  /**
   * Made by the framework.
   *
   * @param server knows the folder
   * @param plugins knows what is installed
   */
  @Activate
  public PluginFolder(@Reference ServerFacts server, @Reference Plugins plugins) {
    this.server = server;
    this.plugins = plugins;
  }

  /** Puts a jar there and waits until it is installed. */
  Plugin install(InputStream jar, boolean replace) throws IOException {
    Path folder = server.plugins();
    if (!Files.isDirectory(folder)) {
      throw Problem.conflict(
          "Cannot install plugins: [" + folder + "] is no folder; make it and start again");
    }
    Path draft = Files.createTempFile(folder, ".draft-", ".tmp");
    try {
      Files.copy(jar, draft, StandardCopyOption.REPLACE_EXISTING);
      JarFacts facts = JarFacts.read(draft);
      Optional<Bundle> before = plugins.bundle(facts.name(), facts.version().toString());
      if (before.isPresent() && plugins.file(before.get()).isEmpty()) {
        throw Problem.conflict(
            "Cannot install ["
                + facts.fileName()
                + "]: this version came with Postil; give yours another Bundle-Version");
      }
      long modified = before.map(Bundle::getLastModified).orElse(-1L);
      Path file = before.flatMap(plugins::file).orElse(folder.resolve(facts.fileName()));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      Bundle bundle = await(facts, modified);
      if (replace) {
        removeOthers(bundle);
      }
      return settled(bundle);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Bundle await(JarFacts facts, long modified) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Bundle> found = plugins.bundle(facts.name(), facts.version().toString());
      if (found.isPresent() && found.get().getLastModified() > modified) {
        return found.get();
      }
      pause();
    }
    throw Problem.of(
        500,
        "Cannot see the plugin ["
            + facts.fileName()
            + "] start: it lies in ["
            + server.plugins()
            + "], but nothing installed it; the log says more");
  }

  /** Gives the watcher a moment to start it, then starts it here to learn what it lacks. */
  private Plugin settled(Bundle bundle) {
    for (int i = 0; i < 10 && bundle.getState() != Bundle.ACTIVE; i++) {
      pause();
    }
    return bundle.getState() == Bundle.ACTIVE ? plugins.plugin(bundle) : plugins.start(bundle);
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "Cannot wait for the plugin: the server stops");
    }
  }

  private void removeOthers(Bundle bundle) throws IOException {
    for (Plugin other : plugins.all()) {
      boolean older =
          other.bundle().getSymbolicName().equals(bundle.getSymbolicName())
              && other.bundle().getBundleId() != bundle.getBundleId();
      if (older && other.removable()) {
        remove(other);
      }
    }
  }

  /** Deletes the jar of a plugin and waits until it is uninstalled. */
  void remove(Plugin plugin) throws IOException {
    Path file =
        plugins
            .file(plugin.bundle())
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "Cannot remove ["
                            + plugin.id()
                            + "]: it came with Postil; stop it instead"));
    Files.deleteIfExists(file);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (plugin.bundle().getState() != Bundle.UNINSTALLED && System.nanoTime() < end) {
      pause();
    }
  }
}
