package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;

/** Reads CASes in XMI with any type system. */
@Component
public final class XmiImporter implements Importer {

  /** The root element, after a declaration and comments. */
  private static final Pattern TYPE_SYSTEM =
      Pattern.compile(
          "\\A\\uFEFF?\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?:(?!-->).)*+-->\\s*+)*+<typeSystemDescription\\b",
          Pattern.DOTALL);

  /** For OSGi. */
  public XmiImporter() {}

  @Override
  public String format() {
    return "xmi";
  }

  @Override
  public String title() {
    return "UIMA CAS as XMI, with its type system";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    boolean cas = head.contains("http://www.omg.org/XMI") && head.contains("xmi:");
    if (cas || TYPE_SYSTEM.matcher(head).find()) {
      return BY_CONTENT;
    }
    return candidate.name().toLowerCase(Locale.ROOT).endsWith(".xmi") ? BY_NAME : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    if (isTypeSystem(source)) {
      return; // It belongs to the CASes beside it, which ask for it.
    }
    ImportedDocument document = new CasReader(source, options).read(new XmiForm());
    sink.accept(document);
  }

  private static boolean isTypeSystem(ImportSource source) throws IOException {
    try (InputStream in = source.open()) {
      String head = new String(in.readNBytes(Candidate.HEAD_BYTES), StandardCharsets.UTF_8);
      return TYPE_SYSTEM.matcher(head).find();
    }
  }
}
