package org.postil.web.internal.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.search.QueryException;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchRequest;
import org.postil.api.search.Searcher;
import org.postil.api.store.EditableCorpus;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Query;
import org.postil.web.internal.http.Resource;

/** Concordances. */
@Component(service = Resource.class)
public final class SearchResource implements Resource {

  private static final int LINES = 50;
  private static final int MOST_LINES = 1_000;
  private static final int MOST_CONTEXT = 400;

  private final Corpora corpora;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Searcher searcher;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public SearchResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/search";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::search);
  }

  private void search(Exchange exchange) throws IOException {
    Query query = exchange.query().only(Set.of("query", "limit", "context", "cursor"));
    String cursor = query.text("cursor").orElse(null);
    SearchRequest request =
        new SearchRequest(
            query.required("query"),
            query.integer("limit", 0, MOST_LINES, LINES),
            query.integer("context", 0, MOST_CONTEXT, SearchRequest.CONTEXT),
            cursor);
    SearchAnswer answer = answer(exchange.variable("corpus"), request);
    exchange.answer(out -> SearchJson.write(out, request.query(), answer));
  }

  private SearchAnswer answer(String corpus, SearchRequest request) throws IOException {
    Searcher searches = searcher;
    if (searches == null || !(corpora.open(corpus).corpus() instanceof EditableCorpus searchable)) {
      throw Problem.of(
          501, "Cannot search corpus [" + corpus + "]: this server has no search; install it");
    }
    try {
      return searches.search(searchable, request);
    } catch (QueryException e) {
      throw Problem.inQuery(String.valueOf(e.getMessage()), e.position());
    }
  }
}
