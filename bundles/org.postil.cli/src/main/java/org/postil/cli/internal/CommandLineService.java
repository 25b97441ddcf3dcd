package org.postil.cli.internal;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line. Every service of type {@link Callable} that has the properties {@code
 * postil.command.name} and {@code postil.command.summary} is a command.
 */
@Component(service = ToIntFunction.class, property = "postil.main:Boolean=true")
public final class CommandLineService implements ToIntFunction<String[]> {

  private static final String COMMANDS = "(postil.command.name=*)";
  private static final int WIDEST_HELP = 110;

  private final List<ComponentServiceObjects<Callable<?>>> commands;

  /**
   * Made by the framework.
   *
   * @param commands the commands that are installed
   */
  @Activate
  public CommandLineService(
      @Reference(
              service = Callable.class,
              target = COMMANDS,
              scope = ReferenceScope.PROTOTYPE_REQUIRED)
          List<ComponentServiceObjects<Callable<?>>> commands) {
    this.commands = commands;
  }

  @Override
  public int applyAsInt(String[] args) {
    Terminal terminal = Terminal.system();
    List<String> typed = List.of(args);
    Map<String, Object> all = new TreeMap<>();
    List<Runnable> releases = new ArrayList<>();
    try {
      commands.forEach(each -> all.put(property(each, "name"), command(each, typed, releases)));
      return line(all, terminal).execute(args);
    } catch (CommandFailure e) {
      terminal.err().println("postil: " + e.getMessage());
      return e.exitCode();
    } finally {
      releases.forEach(Runnable::run);
    }
  }

  /**
   * The program with some commands.
   *
   * @param commands commands by name, as picocli takes them
   * @param terminal where help and complaints go
   * @return the command line
   */
  public static CommandLine line(Map<String, Object> commands, Terminal terminal) {
    PostilCommand root = new PostilCommand();
    CommandLine line = new CommandLine(root);
    commands.forEach(line::addSubcommand);
    // Picocli hands settings down to the commands that are there already.
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(Math.min(terminal.width(), WIDEST_HELP));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler(complaints(root));
    return line;
  }

  /**
   * Only the command that is typed is made, anew for each run, since options of an earlier one must
   * not stay; for the others a line of help will do.
   */
  private static Object command(
      ComponentServiceObjects<Callable<?>> command, List<String> typed, List<Runnable> releases) {
    String name = property(command, "name");
    if (!typed.contains(name)) {
      CommandSpec placeholder = CommandSpec.create();
      placeholder.usageMessage().description(property(command, "summary"));
      return placeholder;
    }
    Callable<?> service = command.getService();
    if (service == null) {
      throw CommandFailure.internal(
          "Cannot run [" + name + "]: a service that it needs did not start; the log says why",
          null);
    }
    releases.add(() -> command.ungetService(service));
    return service;
  }

  private static String property(ComponentServiceObjects<?> command, String name) {
    Object value = command.getServiceReference().getProperty(CommandDescription.PREFIX_ + name);
    return String.valueOf(value);
  }

  private static IExecutionExceptionHandler complaints(PostilCommand root) {
    return (thrown, line, result) -> {
      // The store's own sentences say what to do; where it cannot throw IOException it wraps it.
      boolean expected = thrown instanceof CommandFailure || thrown instanceof UncheckedIOException;
      line.getErr().println("postil: " + (expected ? thrown.getMessage() : thrown.toString()));
      if (root.verbose()) {
        thrown.printStackTrace(line.getErr());
      } else if (!expected) {
        line.getErr().println("Run the command again with --verbose for the stack trace.");
      }
      return thrown instanceof CommandFailure failure ? failure.exitCode() : ExitCode.INTERNAL;
    };
  }
}
