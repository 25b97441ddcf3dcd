package org.postil.io.html.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.osgi.service.component.annotations.Component;
import org.postil.api.document.Document;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.WholeSource;

/** Reads a page: the article as text, what surrounds it as boilerplate. */
@Component
public final class HtmlImporter implements Importer {

  private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml");

  /** For OSGi. */
  public HtmlImporter() {}

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String title() {
    return "HTML: articles from pages, highlighted pages from articles";
  }

  @Override
  public int recognises(Candidate candidate) {
    if (Container.begins(candidate.head())) {
      return NO;
    }
    String head =
        new String(candidate.head(), StandardCharsets.ISO_8859_1)
            .replace("\u0000", "")
            .toLowerCase(Locale.ROOT);
    if (head.contains("<!doctype html") || head.contains("<html")) {
      return BY_CONTENT - 5;
    }
    return EXTENSIONS.contains(candidate.extension()) ? BY_NAME + 1 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    sink.accept(new ImportedDocument(document(bytes, source, options), List.of()));
  }

  private static Document document(byte[] bytes, ImportSource source, ImportOptions options)
      throws ImportException {
    try {
      Charset charset = WholeSource.charset(bytes, options);
      org.jsoup.nodes.Document page = Jsoup.parse(new String(bytes, charset));
      PageBlocks blocks = new PageBlocks(page);
      return blocks
          .text()
          .document(
              source.documentId(),
              source.location(),
              charset.name(),
              bytes,
              new PageMetadata(page).metadata(blocks.title(), options));
    } catch (ImportException e) {
      throw new ImportException("Cannot import [" + source.location() + "]: " + e.getMessage(), e);
    }
  }
}
