package org.postil.web.internal.host;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What is known of this start of the server. */
@Component(service = ServerFacts.class)
public final class ServerFacts {

  private final Path home;
  private final Path beside;
  private final Path plugins;
  private final String version;
  private final String start;
  private volatile @Nullable String corpus;

  /**
   * Made by the framework.
   *
   * @param context knows the framework's properties
   */
  @Activate
  public ServerFacts(BundleContext context) {
    this(
        Path.of(property(context, "postil.home")),
        Path.of(
            Optional.ofNullable(context.getProperty("postil.beside"))
                .orElse(property(context, "postil.home"))),
        Path.of(property(context, "postil.plugins")),
        context.getBundle().getVersion());
  }

  /**
   * Facts for a server outside the framework.
   *
   * @param home where exports and pipelines are
   * @param beside where is what belongs to single corpora: the home, or a folder for their server
   * @param plugins the folder that is watched for plugins
   * @param version version of Postil
   */
  public ServerFacts(Path home, Path beside, Path plugins, Version version) {
    this.home = home;
    this.beside = beside;
    this.plugins = plugins;
    this.version = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    this.start = HexFormat.of().formatHex(random);
  }

  private static String property(BundleContext context, String name) {
    String value = context.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "Cannot find the home: framework property [" + name + "] is not set");
    }
    return value;
  }

  /**
   * Where corpora, exports and pipelines are.
   *
   * @return the absolute path of a folder, which may not be there yet
   */
  public Path home() {
    return home;
  }

  /**
   * Where this machine keeps what belongs to single corpora. Those of a server have a folder of
   * their own, so that they do not meet corpora of the same name in the home.
   *
   * @return a folder
   */
  public Path beside() {
    return beside;
  }

  /**
   * The folder that is watched for plugins.
   *
   * @return an absolute path
   */
  public Path plugins() {
    return plugins;
  }

  /**
   * Version of Postil.
   *
   * @return three numbers
   */
  public String version() {
    return version;
  }

  /**
   * Names this start of the server.
   *
   * @return a random text
   */
  public String start() {
    return start;
  }

  /**
   * The person who works here.
   *
   * @return name of the user of the operating system
   */
  public String user() {
    return System.getProperty("user.name", "analyst");
  }

  /**
   * The corpus to show first.
   *
   * @return its name, empty if the person chooses
   */
  public Optional<String> firstCorpus() {
    return Optional.ofNullable(corpus);
  }

  /**
   * Chooses the corpus to show first.
   *
   * @param name its name, null to let the person choose
   */
  public void showFirst(@Nullable String name) {
    corpus = name;
  }
}
