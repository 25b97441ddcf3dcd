package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Query;
import org.postil.web.internal.http.Resource;

/** The list of documents. */
@Component(service = Resource.class)
public final class DocumentsResource implements Resource {

  private static final int PAGE = 200;
  private static final int LARGEST_PAGE = 10_000;

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public DocumentsResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/documents";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private static Set<String> parameters() {
    Set<String> all = new HashSet<>(DocumentFilter.PARAMETERS);
    all.addAll(Set.of("cursor", "offset", "limit", "sort", "order"));
    return all;
  }

  private void list(Exchange exchange) throws IOException {
    Query query = exchange.query().only(parameters());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    DocumentFilter filter = corpus.filter(query);
    String sort = query.choice("sort", DocumentSort.NAMES, DocumentSort.IMPORT);
    boolean descending = query.choice("order", List.of("asc", "desc"), "asc").equals("desc");
    int limit = query.integer("limit", 1, LARGEST_PAGE, PAGE);
    Cursor cursor = Cursor.of(query);
    corpus.awaitRows(cursor.offset() + limit);
    boolean complete = corpus.isComplete();
    Listing listing =
        corpus
            .listings()
            .find(cursor.listing())
            .filter(each -> !filter.isEmpty() || !sort.equals(DocumentSort.IMPORT))
            .orElseGet(() -> corpus.listings().list(filter, sort, descending));
    List<Row> rows = corpus.index().rows(listing.positions(), cursor.offset(), limit);
    int end = cursor.offset() + rows.size();
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "documents", rows, DocumentsResource::write);
          out.writeNumberField("offset", cursor.offset());
          out.writeNumberField("total", listing.positions().length);
          out.writeBooleanField("complete", complete);
          if (end < listing.positions().length || (!complete && !rows.isEmpty())) {
            out.writeStringField("next", new Cursor(listing.number(), end).text());
          }
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Row row) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", row.id());
    Json.optional(out, "title", row.title());
    Json.optional(out, "source", row.source());
    Json.optional(out, "date", row.date());
    out.writeNumberField("length", row.length());
    out.writeStringField("status", row.status().label());
    out.writeBooleanField("annotated", row.run() == Row.Run.FINISHED);
    out.writeNumberField("spans", row.spans());
    out.writeNumberField("decisions", row.review().decisions());
    out.writeStringField("etag", "\"" + row.review().last() + "\"");
    out.writeEndObject();
  }
}
