package org.postil.io.tabular.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads a document a row, with tabs between the cells. */
@Component
public final class TsvImporter implements Importer {

  private static final Pattern TOKENS = Pattern.compile("(?m)^\\d+-\\d+\\t");

  /** For OSGi. */
  public TsvImporter() {}

  @Override
  public String format() {
    return "tsv";
  }

  @Override
  public String title() {
    return "TSV: documents a row";
  }

  @Override
  public boolean mapsColumns() {
    return true;
  }

  @Override
  public int recognises(Candidate candidate) {
    // Tables of tokens, as annotation tools write them, begin with a comment or number their rows.
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    boolean tokens = head.startsWith("#") || TOKENS.matcher(head).find();
    return candidate.extension().equals("tsv") && !tokens ? BY_NAME + 1 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new CsvTable(source, options, sink).read();
  }
}
