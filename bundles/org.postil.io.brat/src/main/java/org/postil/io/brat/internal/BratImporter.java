package org.postil.io.brat.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads an annotation file with the text beside it. */
@Component
public final class BratImporter implements Importer {

  private static final Set<String> SETTINGS =
      Set.of("annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf");
  private static final String TEXT = ".txt";
  private static final Pattern FIRST_LINE =
      Pattern.compile(
          "\\A(?:T[0-9]+\\t\\S+ [0-9]+ [0-9]+|[ERAMN][0-9]+\\t\\S+ |#[0-9]+\\t|\\*\\t)");

  /** For OSGi. */
  public BratImporter() {}

  @Override
  public String format() {
    return "brat";
  }

  @Override
  public String title() {
    return "brat standoff: .ann with .txt beside it";
  }

  @Override
  public int recognises(Candidate candidate) {
    if (SETTINGS.contains(candidate.name())) {
      return BY_CONTENT;
    }
    if (isTextOfAnnotations(candidate)) {
      return BY_CONTENT + 5;
    }
    if (!candidate.name().endsWith(".ann")) {
      return NO;
    }
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    return FIRST_LINE.matcher(head).find() ? BY_CONTENT : BY_NAME;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    // Settings say how brat shows annotations; a text comes with its annotations.
    boolean text =
        source.fileName().endsWith(TEXT) && source.beside(annotations(source)).isPresent();
    if (!SETTINGS.contains(source.fileName()) && !text) {
      sink.accept(new BratFiles(source, options).read());
    }
  }

  private static boolean isTextOfAnnotations(Candidate candidate) {
    return candidate.name().endsWith(TEXT)
        && candidate.beside().test(candidate.name().replaceFirst("\\.txt$", ".ann"));
  }

  private static String annotations(ImportSource source) {
    return source.fileName().replaceFirst("\\.txt$", ".ann");
  }
}
