package org.postil.io.conll.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads treebanks of Universal Dependencies. */
@Component
public final class ConlluImporter implements Importer {

  private static final Pattern WORD_LINE =
      Pattern.compile("(?m)^[0-9]+([-.][0-9]+)?(\\t[^\\t\\n]+){9}\\r?$");

  /** For OSGi. */
  public ConlluImporter() {}

  @Override
  public String format() {
    return "conllu";
  }

  @Override
  public String title() {
    return "CoNLL-U: Universal Dependencies";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    if (WORD_LINE.matcher(head).find()) {
      return BY_CONTENT;
    }
    return candidate.name().toLowerCase(Locale.ROOT).endsWith(".conllu") ? BY_NAME : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new ConlluReader(source, options, sink).read();
  }
}
