package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.postil.api.store.CorpusStore;

/** A corpus in JSON. */
final class CorpusJson {

  private CorpusJson() {}

  static void write(JsonGenerator out, CorpusStore.Summary corpus) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", corpus.name());
    out.writeNumberField("documents", corpus.documents());
    out.writeNumberField("annotated", corpus.annotated());
    out.writeNumberField("failed", corpus.quarantined());
    out.writeEndObject();
  }
}
