package org.postil.cli.internal.command;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import picocli.CommandLine.Command;

/** {@code postil formats}: what can be read and written. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "formats", summary = "List the formats that can be read and written.")
@Command(
    description = "Lists the formats that can be read and written.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil formats",
      "  postil annotate a.dat --from text --out annotated --format xmi"
    })
public final class FormatsCommand implements Callable<Integer> {

  private final List<Importer> importers;
  private final List<Exporter> exporters;
  private final Terminal terminal;

  /**
   * Made by the framework.
   *
   * @param importers read files
   * @param exporters write files
   */
  @Activate
  public FormatsCommand(@Reference List<Importer> importers, @Reference List<Exporter> exporters) {
    this(importers, exporters, Terminal.system());
  }

  FormatsCommand(List<Importer> importers, List<Exporter> exporters, Terminal terminal) {
    this.importers = importers;
    this.exporters = exporters;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TreeMap<String, String> reads = new TreeMap<>();
    importers.forEach(each -> reads.put(each.format(), each.title()));
    TreeMap<String, String> writes = new TreeMap<>();
    exporters.forEach(each -> writes.put(each.format(), each.title()));
    TreeMap<String, String> holds = new TreeMap<>();
    exporters.forEach(each -> holds.put(each.format(), each.holds()));
    TreeMap<String, String> titles = new TreeMap<>(writes);
    titles.putAll(reads);
    Table table = new Table("FORMAT", "READ", "WRITE", "TITLE", "HOLDS");
    titles.forEach(
        (format, title) ->
            table.add(
                format,
                reads.containsKey(format) ? "yes" : "no",
                writes.containsKey(format) ? "yes" : "no",
                title,
                holds.getOrDefault(format, "")));
    table.print(terminal.out());
    return ExitCode.DONE;
  }
}
