package org.postil.launcher.internal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.postil.launcher.Host;
import org.postil.launcher.HostSettings;
import org.slf4j.LoggerFactory;

/**
 * The program: starts a host, hands the command line to the service that is registered as {@code
 * ToIntFunction<String[]>} with the property {@code postil.main=true}, and exits with what it
 * returns. Only types of the JDK cross the border to the bundles.
 */
public final class Launcher {

  private static final int INTERNAL_ERROR = 3;
  private static final Duration DRAIN = Duration.ofSeconds(90);

  private Launcher() {}

  /**
   * Runs a command.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Interruption interruption = new Interruption(Thread.currentThread(), DRAIN);
    Runtime.getRuntime().addShutdownHook(interruption);
    int code = INTERNAL_ERROR;
    try {
      code = run(args, System.getenv());
    } finally {
      interruption.commandFinished();
      if (!interruption.begun()) { // Else this exit code could overtake that of the signal.
        // Threads of the framework or of a library must not keep a finished process alive.
        System.exit(code);
      }
    }
  }

  private static int run(String[] args, Map<String, String> environment) {
    Arguments arguments = Arguments.parse(args, environment);
    Logging.setUp(arguments.verbose(), environment.get("POSTIL_LOG"));
    try (Host host = Host.start(settings(arguments))) {
      Optional<Command> command = command(host);
      host.problems().forEach(problem -> System.err.println("postil: " + problem));
      if (command.isEmpty()) {
        System.err.println("postil: Cannot find the commands; build the product again");
        return INTERNAL_ERROR;
      }
      return command.get().run(args);
    } catch (IOException | RuntimeException | Error e) {
      System.err.println("postil: " + (e instanceof IOException ? e.getMessage() : e));
      if (arguments.verbose()) {
        e.printStackTrace();
      }
      return INTERNAL_ERROR;
    }
  }

  private static HostSettings settings(Arguments arguments) throws IOException {
    Path plugins = arguments.plugins();
    try {
      Files.createDirectories(plugins);
    } catch (IOException e) {
      // Without a home that can be written to, what needs none still works.
      LoggerFactory.getLogger(Launcher.class).info("There are no plugins: {}", e.toString());
    }
    Path home = arguments.home();
    String server = arguments.server();
    Map<String, String> corpora =
        server.isEmpty()
            ? Map.of("postil.beside", home.toString())
            : Map.of(
                "postil.server", server, "postil.beside", ServerFolder.of(home, server).toString());
    return new HostSettings(product(), home, plugins, arguments.command(), corpora);
  }

  /** The folder above the one that this jar lies in, unless {@code postil.product} names one. */
  private static Path product() throws IOException {
    String named = System.getProperty("postil.product", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    try {
      Path library =
          Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = library.getParent();
      if (folder != null && folder.getParent() != null) {
        return folder.getParent();
      }
      throw new IOException("Cannot find the product: [" + library + "] lies in no lib folder");
    } catch (URISyntaxException e) {
      throw new IOException("Cannot find the product: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("rawtypes")
  private static Optional<Command> command(Host host) {
    Optional<ToIntFunction> service = host.service(ToIntFunction.class, "(postil.main=true)");
    return service.map(Launcher::command);
  }

  @SuppressWarnings("unchecked") // The property postil.main=true says so.
  private static Command command(ToIntFunction<?> service) {
    return args -> ((ToIntFunction<String[]>) service).applyAsInt(args);
  }

  private interface Command {
    int run(String[] args);
  }
}
