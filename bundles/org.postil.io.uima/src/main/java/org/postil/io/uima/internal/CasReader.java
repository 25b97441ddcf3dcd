package org.postil.io.uima.internal;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.cas.LayerConflict;
import org.postil.standoff.CleanText;
import org.xml.sax.SAXException;

/** Reads one CAS. */
final class CasReader {

  private final ImportSource source;
  private final ImportOptions options;

  CasReader(ImportSource source, ImportOptions options) {
    this.source = source;
    this.options = options;
  }

  ImportedDocument read(CasForm form) throws IOException {
    return document(load(form), source.documentId());
  }

  /** The document of a CAS. */
  ImportedDocument document(CAS cas, String id) throws ImportException {
    CAS view = textView(cas);
    String raw = view.getDocumentText();
    CleanText text = CleanText.of(raw);
    try {
      DocumentFacts facts = new DocumentFacts(view, text, options);
      Document document =
          text.document(facts.id(id), source.location(), facts.zones(), facts.metadata());
      facts.takeOut();
      List<Layer> gold = new CasLayer(view, text).read().map(List::of).orElse(List.of());
      return new ImportedDocument(document, gold);
    } catch (LayerConflict | IllegalArgumentException e) {
      throw refusal(e.getMessage() + "; correct the file", e);
    }
  }

  private CAS load(CasForm form) throws IOException {
    try (InputStream in =
        new LimitedInput(new BufferedInputStream(source.open()), source, options.maxBytes())) {
      return form.load(in, source, options);
    } catch (ImportException e) {
      throw e;
    } catch (ResourceInitializationException e) {
      throw refusal("its type system cannot be used: " + e.getMessage(), e);
    } catch (SAXException e) {
      throw refusal(
          "it is no XMI that fits its type system: "
              + e.getMessage()
              + "; put the right TypeSystem.xml beside it",
          e);
    } catch (UnsupportedEncodingException | CharConversionException e) {
      throw refusal("its bytes are not in the encoding that it names: " + e.getMessage(), e);
    } catch (EOFException e) {
      throw refusal("it ends too early, or is none; export it again", e);
    } catch (IOException e) {
      throw refusal("it cannot be read: " + e.getMessage() + "; export it again", e);
    } catch (NullPointerException | ClassCastException | NegativeArraySizeException e) {
      // UIMA's deserializers have no better answer to references that lead nowhere.
      throw refusal("its feature structures refer to what is not there", e);
    } catch (RuntimeException e) {
      throw refusal("its feature structures contradict its type system: " + e.getMessage(), e);
    }
  }

  /** The first view with a text. */
  private CAS textView(CAS cas) throws ImportException {
    List<CAS> views = new ArrayList<>();
    cas.getViewIterator().forEachRemaining(views::add);
    List<CAS> withText = views.stream().filter(view -> view.getDocumentText() != null).toList();
    if (withText.isEmpty()) {
      throw refusal("it has no text; expected a Sofa with a sofaString", null);
    }
    if (withText.size() > 1) {
      throw refusal(
          "it has "
              + withText.size()
              + " views with a text, expected one; export each view as a file of its own",
          null);
    }
    return withText.get(0);
  }

  private ImportException refusal(String why, @Nullable Throwable cause) {
    return new ImportException("Cannot import [" + source.location() + "]: " + why, cause);
  }
}
