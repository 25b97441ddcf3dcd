package org.postil.io.office.internal;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.WholeSource;

/** A PDF file that is read whole. */
final class PdfFile {

  private final ImportSource source;

  PdfFile(ImportSource source) {
    this.source = source;
  }

  ImportedDocument read(ImportOptions options) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PdfText text = new PdfText(pdf, options);
      return new ImportedDocument(
          text.blocks()
              .document(source.documentId(), source.location(), "pdf", bytes, text.metadata()),
          List.of());
    } catch (InvalidPasswordException e) {
      throw refusal("it is locked with a password; save it without", e);
    } catch (PdfText.Refused e) {
      throw refusal(e.getMessage(), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw refusal("it is no whole PDF file: " + e.getMessage() + "; save it again", e);
    }
  }

  private ImportException refusal(String why, Throwable cause) {
    return new ImportException("Cannot import [" + source.location() + "]: " + why, cause);
  }
}
