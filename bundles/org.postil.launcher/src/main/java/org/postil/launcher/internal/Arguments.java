package org.postil.launcher.internal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher must know of the command line before there is a framework. The command line is
 * checked, and its options documented, by the commands themselves.
 *
 * @param home folder of corpora and plugins; the usual one if the corpora are on a server
 * @param server address of the PostgreSQL server that has the corpora, which may hold a password;
 *     empty if they are in the home
 * @param plugins folder to watch
 * @param verbose whether to log more and to show stack traces
 * @param command first argument that is no option; empty if there is none
 */
record Arguments(Path home, String server, Path plugins, boolean verbose, String command) {

  /**
   * Reads the command line.
   *
   * @param args the arguments
   * @param environment environment variables: {@code POSTIL_HOME} and {@code POSTIL_PLUGINS} are
   *     the defaults of {@code --home} and {@code --plugins}
   * @return what was found
   */
  static Arguments parse(String[] args, Map<String, String> environment) {
    String home = environment.get("POSTIL_HOME");
    String plugins = environment.get("POSTIL_PLUGINS");
    String command = "";
    boolean verbose = false;
    for (int i = 0; i < args.length; i++) {
      String next = i + 1 < args.length ? args[i + 1] : null;
      String forHome = value("--home", args[i], next);
      String forPlugins = value("--plugins", args[i], next);
      home = forHome != null ? forHome : home;
      plugins = forPlugins != null ? forPlugins : plugins;
      verbose |= args[i].equals("--verbose");
      if (args[i].equals("--home") || args[i].equals("--plugins")) {
        i++;
      } else if (command.isEmpty() && !args[i].startsWith("-")) {
        command = args[i];
      }
    }
    String server = home == null ? "" : home.strip();
    boolean onServer = server.matches("postgres(ql)?:.*");
    Path homeFolder =
        home == null || home.isBlank() || onServer
            ? Path.of(System.getProperty("user.home"), ".postil")
            : Path.of(home);
    Path pluginFolder =
        plugins == null || plugins.isBlank() ? homeFolder.resolve("plugins") : Path.of(plugins);
    return new Arguments(
        homeFolder.toAbsolutePath(),
        onServer ? server : "",
        pluginFolder.toAbsolutePath(),
        verbose,
        command);
  }

  private static @Nullable String value(String option, String argument, @Nullable String next) {
    if (argument.equals(option)) {
      return next;
    }
    return argument.startsWith(option + "=") ? argument.substring(option.length() + 1) : null;
  }
}
