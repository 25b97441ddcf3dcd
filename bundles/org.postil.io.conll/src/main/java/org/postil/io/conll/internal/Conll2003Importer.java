package org.postil.io.conll.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads a token a line with its tag, as the shared tasks of CoNLL-2002 and 2003 have it. */
@Component
public final class Conll2003Importer implements Importer {

  /** For OSGi. */
  public Conll2003Importer() {}

  @Override
  public String format() {
    return "conll2003";
  }

  @Override
  public String title() {
    return "CoNLL-2003: a token a line with its tag";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    if (head.startsWith("-DOCSTART-") || isTagged(head)) {
      return BY_CONTENT;
    }
    String name = candidate.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".conll") || name.endsWith(".iob") || name.endsWith(".bio") ? BY_NAME : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new Conll2003Reader(source, options, sink).read();
  }

  /** Whether every whole line has as many columns as the first and a tag in the last. */
  private static boolean isTagged(String head) {
    int end = head.lastIndexOf('\n');
    List<String> lines =
        head.substring(0, Math.max(0, end)).lines().filter(line -> !line.isBlank()).toList();
    int expected = lines.isEmpty() ? 0 : Conll2003Reader.columns(lines.get(0)).length;
    return lines.size() > 1
        && expected > 1
        && lines.stream()
            .map(Conll2003Reader::columns)
            .allMatch(row -> row.length == expected && Scheme.isTag(row[expected - 1]));
  }
}
