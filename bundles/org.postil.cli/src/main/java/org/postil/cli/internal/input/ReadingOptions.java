package org.postil.cli.internal.input;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.Importer;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.Sizes;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how. */
public final class ReadingOptions {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders; - reads standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "Format of the files (default: each file goes to the importer that fits best).")
  private @Nullable String format;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of the files, for example windows-1252 (default: detected).")
  private @Nullable String encoding;

  @Option(
      names = "--dct",
      paramLabel = "DATE",
      description = "Creation time of documents that bring none, for example 2025-07-31.")
  private @Nullable String creationTime;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Read only files that match, for example *.txt or 2024/**. May be repeated.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files that match. May be repeated.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      defaultValue = "64M",
      description = "Largest document in bytes; K, M and G are understood (default: 64M).")
  private String maxSize = "64M";

  @Option(
      names = "--map",
      paramLabel = "WHAT=COLUMN",
      description =
          "Which column or field of tables is what, for example text=headline+body,dct=published"
              + " (default: by their usual names).")
  private @Nullable String map;

  @Option(
      names = "--import-option",
      paramLabel = "NAME=VALUE",
      description = "Further option of an importer, for example apostrophes=keep.")
  private Map<String, String> other = new LinkedHashMap<>();

  /**
   * The files that will be read.
   *
   * @return a walk over them
   * @throws CommandFailure if a path or glob is wrong
   */
  public FileWalk files() {
    List<Path> roots =
        paths.stream().filter(path -> !StandardInput.NAME.equals(path)).map(Path::of).toList();
    return new FileWalk(roots, new Globs(include, exclude));
  }

  /**
   * A reader over the files.
   *
   * @param files what to read
   * @param importers what is installed
   * @param input standard input
   * @return a reader that has not begun
   * @throws CommandFailure if an option is wrong
   */
  public DocumentReader reader(FileWalk files, List<Importer> importers, InputStream input) {
    boolean withInput = paths.contains(StandardInput.NAME);
    return new DocumentReader(
        files,
        withInput ? new StandardInput(input, ImporterChoice.HEAD_BYTES) : null,
        new ImporterChoice(mapping(importers), format),
        new ImportOptions(charset(), time(), Sizes.parse("--max-size", maxSize), others()));
  }

  /**
   * A reader of one file with default options.
   *
   * @param file what to read
   * @param importers what is installed
   * @return a reader that has not begun
   */
  public static DocumentReader readerOf(Path file, List<Importer> importers) {
    return new DocumentReader(
        new FileWalk(List.of(file), new Globs(List.of(), List.of())),
        null,
        new ImporterChoice(importers, null),
        ImportOptions.defaults());
  }

  /** Whoever maps columns has tables, so only importers of tables are asked. */
  private List<Importer> mapping(List<Importer> importers) {
    List<Importer> able = importers.stream().filter(Importer::mapsColumns).toList();
    return map == null || able.isEmpty() || format != null ? importers : able;
  }

  private Map<String, String> others() {
    Map<String, String> all = new LinkedHashMap<>(other);
    if (map != null) {
      all.put("map", map);
    }
    return all;
  }

  private @Nullable String charset() {
    try {
      return encoding == null ? null : Charset.forName(encoding).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw CommandFailure.usage(
          "Cannot use --encoding ["
              + encoding
              + "]: this Java knows no such encoding; expected for example UTF-8 or windows-1252");
    }
  }

  private @Nullable CreationTime time() {
    try {
      return creationTime == null
          ? null
          : new CreationTime(creationTime, CreationTime.Basis.OPTION);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "Cannot use --dct [" + creationTime + "]: expected an ISO 8601 date such as 2025-07-31");
    }
  }
}
