package org.postil.cli.internal.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Setting;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postil annotators}: what is installed. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "annotators", summary = "List the annotators that are installed.")
@Command(
    description = "Lists the annotators that are installed, with what they read and write.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil annotators",
      "  postil annotators --settings      what each can be told with --set",
      "  postil annotators --plugins lib   with the plugins of a folder"
    })
public final class AnnotatorsCommand implements Callable<Integer> {

  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--settings", description = "Show the settings of each annotator.")
  private boolean settings;

  /**
   * Made by the framework.
   *
   * @param engine knows what is installed
   */
  @Activate
  public AnnotatorsCommand(@Reference Engine engine) {
    this(engine, Terminal.system());
  }

  AnnotatorsCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<InstalledAnnotator> annotators = engine.annotators();
    Table table = new Table("ANNOTATOR", "VERSION", "TITLE", "READS", "WRITES", "STATE");
    for (InstalledAnnotator each : annotators) {
      table.add(
          each.id(),
          each.version(),
          each.title(),
          shortNames(each.reads()),
          shortNames(each.writes()),
          each.problem().isEmpty() ? "ready" : each.problem());
    }
    table.print(terminal.out());
    if (settings) {
      annotators.forEach(this::printSettings);
    }
    return ExitCode.DONE;
  }

  private void printSettings(InstalledAnnotator annotator) {
    if (annotator.settings().isEmpty()) {
      return;
    }
    terminal.out().println();
    Table table = new Table("SETTING", "TYPE", "DEFAULT", "MEANING");
    for (Setting setting : annotator.settings()) {
      table.add(
          annotator.id() + "." + setting.name(),
          setting.options().isEmpty() ? setting.type() : String.join("|", setting.options()),
          setting.defaultValue() == null ? "" : String.valueOf(setting.defaultValue()),
          setting.description());
    }
    table.print(terminal.out());
  }

  private static String shortNames(java.util.Set<String> types) {
    return types.stream()
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
