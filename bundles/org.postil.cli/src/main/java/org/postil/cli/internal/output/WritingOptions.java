package org.postil.cli.internal.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.Exporter;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.score.KnownTypes;
import picocli.CommandLine.Option;

/** What to write and where. */
public final class WritingOptions {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write; it appears when everything is done.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "Format to write: jsonl, xmi or another of: postil formats (default: jsonl).")
  private String format = "jsonl";

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description =
          "Types to write, for example entity,timex,quote,stance,token,sentence,zone"
              + " (default: all but tokens and sentences).")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--force",
      description = "Write into a folder that holds files; those of the same name are replaced.")
  private boolean force;

  @Option(
      names = "--export-option",
      paramLabel = "NAME=VALUE",
      description = "Further option of an exporter, for example name=batch7 for jsonl.")
  private Map<String, String> other = new LinkedHashMap<>();

  /**
   * Where files go.
   *
   * @return the folder as it was typed
   * @throws CommandFailure if none was typed
   */
  public Path folder() {
    if (out == null) {
      throw CommandFailure.usage("Missing required option: '--out=DIR'");
    }
    return out;
  }

  /**
   * The name of the format.
   *
   * @return what was typed
   */
  public String format() {
    return format;
  }

  /**
   * Whether files may be written into a folder that holds some.
   *
   * @return true if that was asked for
   */
  public boolean isForced() {
    return force;
  }

  /**
   * Starts the folder.
   *
   * @return the target; the caller closes it
   * @throws CommandFailure if it cannot be written
   */
  public FolderTarget target() {
    return FolderTarget.create(folder(), force);
  }

  /**
   * The exporter of the format.
   *
   * @param exporters what is installed
   * @return the exporter
   * @throws CommandFailure if there is none
   */
  public Exporter exporter(List<Exporter> exporters) {
    return exporters.stream()
        .filter(each -> each.format().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "Cannot write format ["
                        + format
                        + "]: expected one of "
                        + exporters.stream()
                            .map(Exporter::format)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }

  /**
   * The types that were typed.
   *
   * @return short or full names, not checked
   */
  public List<String> types() {
    return List.copyOf(types);
  }

  /**
   * The options for the exporter.
   *
   * @param known the types that may be named
   * @return what to write
   * @throws CommandFailure if another type is named
   */
  public ExportOptions options(KnownTypes known) {
    return new ExportOptions(known.resolve(types), other);
  }
}
