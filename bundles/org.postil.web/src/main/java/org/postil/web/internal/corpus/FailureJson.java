package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.postil.api.engine.Failure;
import org.postil.api.store.Corpus;
import org.postil.web.internal.http.Json;

/** Why a document failed, in JSON. */
public final class FailureJson {

  private FailureJson() {}

  /**
   * Writes a failure.
   *
   * @param out where to
   * @param failed which document and why
   * @throws IOException if it cannot be written
   */
  public static void write(JsonGenerator out, Corpus.Quarantined failed) throws IOException {
    write(out, failed.documentId(), failed.failure());
  }

  static void write(JsonGenerator out, String document, Failure failure) throws IOException {
    out.writeStartObject();
    out.writeStringField("document", document);
    out.writeStringField("annotator", failure.annotator());
    out.writeStringField("cause", failure.cause().name().toLowerCase(Locale.ROOT));
    out.writeStringField("message", failure.message());
    Json.unlessEmpty(out, "trace", failure.trace());
    out.writeEndObject();
  }
}
