package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.cli.internal.input.FileWalk;
import org.postil.cli.internal.input.ReadFailure;
import org.postil.cli.internal.input.ReadSink;
import org.postil.cli.internal.input.ReadingOptions;
import org.postil.itest.formats.RecordedImporter.Outcome;
import picocli.CommandLine;

/**
 * What comes of each file that other programs wrote. The table is in the documentation; {@code
 * -Dpostil.write=true} writes it anew.
 */
class SharedFilesTest {

  private static final Path ROOT = Path.of(System.getProperty("postil.root", "../..")).normalize();
  private static final Path FILES = ROOT.resolve("../shared/data/formats").normalize();
  private static final Path TABLE = ROOT.resolve("docs/formats-shared.md");
  private static final int LONGEST = 200;

  @Test
  void everyFileIsImportedOrRefusedAsTheDocumentationSays() throws IOException {
    assumeTrue(Files.isDirectory(FILES), "skipped: there are no files in " + FILES);
    String table = table(outcomes());
    if (Boolean.getBoolean("postil.write")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE, StandardCharsets.UTF_8), table);
  }

  private static Map<String, Outcome> outcomes() throws IOException {
    Map<String, Outcome> outcomes = new TreeMap<>();
    List<Importer> importers = new ArrayList<>();
    new InstalledFormats()
        .importers()
        .forEach(i -> importers.add(new RecordedImporter(i, outcomes)));
    ReadingOptions options = new ReadingOptions();
    new CommandLine(options).parseArgs(FILES.toString());
    FileWalk walk = options.files();
    options
        .reader(walk, importers, InputStream.nullInputStream())
        .read(
            new ReadSink() {
              @Override
              public void document(ImportedDocument document) {}

              @Override
              public void failed(ReadFailure failure) {}
            });
    return outcomes;
  }

  private static String table(Map<String, Outcome> outcomes) throws IOException {
    TreeMap<String, List<Outcome>> formats = new TreeMap<>();
    outcomes
        .values()
        .forEach(o -> formats.computeIfAbsent(o.format, f -> new ArrayList<>()).add(o));
    StringBuilder table = new StringBuilder();
    table.append(
        """
        # What comes of each file that other programs wrote

        Made and compared by `SharedFilesTest` in `bundles/org.postil.itest.formats`: one import of the folder with default options.
        Chosen by: *content* is a bid of 70 and over, *name* one over 10, *fallback* is plain text.

        | importer | files | documents | spans | files refused whole |
        |---|---|---|---|---|
        """);
    formats.forEach(
        (format, all) ->
            table.append(
                row(
                    "`" + format + "`",
                    all.size(),
                    all.stream().mapToInt(o -> o.documents).sum(),
                    all.stream().mapToInt(o -> o.spans).sum(),
                    all.stream().filter(o -> o.documents == 0 && o.failures > 0).count())));
    table.append("\n| file | importer | chosen by | documents | spans | refused |\n");
    table.append("|---|---|---|---|---|---|\n");
    try (Stream<Path> files = Files.walk(FILES)) {
      for (Path file : new TreeSet<>(files.filter(Files::isRegularFile).toList())) {
        table.append(row(file, outcomes.get(file.toString())));
      }
    }
    return table.toString();
  }

  private static String row(Path file, Outcome outcome) {
    String name = FILES.relativize(file).toString();
    if (outcome == null) {
      return row(
          name, "none", "", 0, 0, "no importer knows it, or it belongs to the file beside it");
    }
    String why = outcome.bid >= 70 ? "content" : outcome.bid > 10 ? "name" : "fallback";
    String more = outcome.failures > 1 ? " (" + outcome.failures + " such)" : "";
    String reason =
        outcome.reason.replace(file.toString(), "").replaceFirst("^Cannot import \\[\\S*]:? ?", "");
    reason = reason.replace(FILES + "/", "").replaceAll("\\s+", " ");
    reason = reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
    return row(
        name, "`" + outcome.format + "`", why, outcome.documents, outcome.spans, reason + more);
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
    }
    return row.append('\n').toString();
  }
}
