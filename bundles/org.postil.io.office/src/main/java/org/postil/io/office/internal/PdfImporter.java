package org.postil.io.office.internal;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.WholeSource;

/** Reads the text of PDF files. Scanned pages have none. */
@Component
public final class PdfImporter implements Importer {

  /** For OSGi. */
  public PdfImporter() {}

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String title() {
    return "PDF: text of files, reports with highlighted text";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.begins(candidate, "%PDF-")
        ? BY_CONTENT
        : candidate.extension().equals("pdf") ? BY_NAME : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    ImportedDocument document;
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PdfText text = new PdfText(pdf, options);
      document =
          new ImportedDocument(
              text.blocks()
                  .document(
                      source.documentId(), source.location(), format(), bytes, text.metadata()),
              List.of());
    } catch (InvalidPasswordException e) {
      throw refusal(source, "it is locked with a password; save it without", e);
    } catch (PdfText.Refused e) {
      throw refusal(source, e.getMessage(), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw refusal(source, "it is no whole PDF file: " + e.getMessage() + "; save it again", e);
    }
    sink.accept(document);
  }

  private static ImportException refusal(ImportSource source, String why, Throwable cause) {
    return new ImportException("Cannot import [" + source.location() + "]: " + why, cause);
  }
}
