package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.Candidate;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemoryTarget;

/**
 * Documents of every shape go out and come back in every format that has both ways: the same text,
 * spans at the same offsets and features, or the loss report counts exactly what differs.
 */
class RoundTripTest {

  private static final Pattern NOTHING_LEFT =
      Pattern.compile("documents without tokens left out|empty texts.*");
  private static final Pattern SPANS_MOVED = Pattern.compile("spans moved to the ends of tokens");
  private static final Pattern SPANS_LEFT_OUT =
      Pattern.compile(
          "(?:overlapping |\\w+ )?spans (?:\\w+ )*(?:dropped|left out)|(?:labels of"
              + " documents|relations)\\b.*(?:dropped|left out).*");
  private static final Pattern TEXT_CHANGED =
      Pattern.compile("documents whose (?:white space|text between).*");
  private static final Pattern FEATURES_LOST =
      Pattern.compile("features of spans dropped|labels of documents without a score get score 1");

  private static final InstalledFormats FORMATS = new InstalledFormats();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyFormatBringsBackWhatItTookOrSaysWhatIsMissing() {
    Map<String, Importer> importers = new TreeMap<>();
    FORMATS.importers().forEach(each -> importers.put(each.format(), each));
    return FORMATS.exporters().stream()
        .filter(each -> importers.containsKey(each.format()))
        .filter(
            each ->
                !List.of("csv", "html", "pdf").contains(each.format())) // Other things in and out.
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.format(), () -> check(each, importers.get(each.format()))));
  }

  private void check(Exporter exporter, Importer importer) throws IOException {
    for (Map.Entry<String, AnnotatedDocument> shape : Shapes.all().entrySet()) {
      String where = exporter.format() + ", " + shape.getKey();
      AnnotatedDocument out = shape.getValue();
      MemoryTarget target = new MemoryTarget();
      ExportWriter writer = exporter.open(target, ExportOptions.defaults());
      try (writer) {
        writer.write(out);
      }
      Map<String, Long> losses = writer.losses().losses();
      where += ", reported " + losses;
      ImportedDocument back = read(target, importer, where);
      if (back == null) {
        assertTrue(out.document().text().isEmpty(), where + ": nothing came back");
        assertTrue(count(losses, NOTHING_LEFT) > 0, where + ": nothing came back, unreported");
      } else {
        check(Comparison.of(out, back, where), losses, where);
      }
    }
  }

  /** What differs is what the report counts, no more and no less. */
  private static void check(Comparison found, Map<String, Long> losses, String where) {
    long moved = count(losses, SPANS_MOVED) - found.trimmed();
    assertEquals(
        count(losses, SPANS_LEFT_OUT),
        found.missing().size() - found.added().size(),
        () -> where + ": missing are " + found.missing().stream().limit(9).toList());
    // Fewer only where a span was moved to the place of one that was left out.
    assertTrue(
        found.added().size() <= moved,
        () -> where + ": new are " + found.added().stream().limit(9).toList());
    assertEquals(found.sameText(), count(losses, TEXT_CHANGED) == 0, where + ": the text");
    long unnamed = count(losses, FEATURES_LOST);
    found
        .features()
        .forEach(
            (name, cases) ->
                assertTrue(
                    cases <= count(losses, Pattern.compile("features .*: " + name)) + unnamed,
                    where + ": feature " + name + " of " + cases + " spans differs"));
  }

  private static long count(Map<String, Long> losses, Pattern names) {
    return losses.entrySet().stream()
        .filter(loss -> names.matcher(loss.getKey()).matches())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private ImportedDocument read(MemoryTarget target, Importer importer, String where)
      throws IOException {
    Path root = Files.createTempDirectory(folder, "export");
    target.writeTo(root);
    List<ImportedDocument> found = new ArrayList<>();
    for (String file : target.files().keySet()) {
      FileSource source = new FileSource(root, file);
      if (isChosen(importer, source)) {
        Imported imported = Imported.by(importer, source);
        // A document without text is reported on the way out and may be refused on the way in.
        assertTrue(
            imported.failures().isEmpty() || where.contains("empty"),
            where + ": " + imported.failures());
        found.addAll(imported.documents());
      }
    }
    assertTrue(found.size() <= 1, where + ": one document became " + found.size());
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether it bids more than all others, as when people import without naming a format. */
  private static boolean isChosen(Importer importer, FileSource source) throws IOException {
    Candidate candidate = source.candidate();
    int bid = importer.recognises(candidate);
    return bid > Importer.NO
        && FORMATS.importers().stream()
            .filter(other -> !other.format().equals(importer.format()))
            .allMatch(other -> other.recognises(candidate) < bid);
  }
}
