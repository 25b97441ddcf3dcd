package org.postil.cli.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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

  private final List<ComponentServiceObjects<Callable<?>>> commands;

  /**
   * Made by the framework.
   *
   * @param commands the commands that are installed
   */
  @Activate
  public CommandLineService(
      @Reference(service = Callable.class, target = COMMANDS)
          List<ComponentServiceObjects<Callable<?>>> commands) {
    this.commands = commands;
  }

  @Override
  public int applyAsInt(String[] args) {
    return run(args, Terminal.system());
  }

  int run(String[] args, Terminal terminal) {
    PostilCommand root = new PostilCommand();
    CommandLine line = new CommandLine(root);
    List<String> typed = List.of(args);
    commands.stream()
        .sorted(Comparator.comparing(command -> property(command, "name")))
        .forEach(command -> add(line, command, typed));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(Math.min(terminal.width(), 110));
    line.setUsageHelpLongOptionsMaxWidth(34);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler(complaints(root));
    return line.execute(args);
  }

  private static void add(
      CommandLine line, ComponentServiceObjects<Callable<?>> command, List<String> typed) {
    String name = property(command, "name");
    if (typed.contains(name)) {
      line.addSubcommand(name, command.getService());
    } else {
      CommandSpec placeholder = CommandSpec.create();
      placeholder.usageMessage().description(property(command, "summary"));
      line.addSubcommand(name, placeholder);
    }
  }

  private static String property(ComponentServiceObjects<?> command, String name) {
    Object value = command.getServiceReference().getProperty(CommandDescription.PREFIX_ + name);
    return String.valueOf(value);
  }

  private static IExecutionExceptionHandler complaints(PostilCommand root) {
    return (thrown, line, result) -> {
      boolean expected = thrown instanceof CommandFailure;
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
