package org.postil.web.internal.review;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.review.Comparer;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.corpus.SpanTypes;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Query;
import org.postil.web.internal.http.Resource;

/** Compares two sides. */
@Component(service = Resource.class)
public final class ComparisonResource implements Resource {

  private static final Set<String> PARAMETERS =
      Set.of("a", "b", "type", "document", "kind", "label", "labelA", "labelB", "offset", "limit");
  private static final int PAGE = 500;
  private static final int LARGEST_PAGE = 10_000;

  private final Corpora corpora;
  private final Reviews reviews;

  /** The last comparison, whose differences are leafed through; its key names what it was of. */
  private final Map<String, Comparison> last = new HashMap<>();

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Comparer comparer;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param reviews knows what people said
   */
  @Activate
  public ComparisonResource(@Reference Corpora corpora, @Reference Reviews reviews) {
    this.corpora = corpora;
    this.reviews = reviews;
  }

  /**
   * For use outside the framework.
   *
   * @param corpora the corpora
   * @param reviews knows what people said
   * @param comparer compares
   */
  public ComparisonResource(Corpora corpora, Reviews reviews, Comparer comparer) {
    this(corpora, reviews);
    this.comparer = comparer;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/comparison";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::compare);
  }

  private void compare(Exchange exchange) throws IOException {
    Query query = exchange.query().only(PARAMETERS);
    Comparer compares = comparer;
    if (compares == null) {
      throw Problem.of(501, "Cannot compare: the bundle org.postil.review is not there");
    }
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    String a = query.required("a");
    String b = query.required("b");
    String type = SpanTypes.longName(query.text("type").orElse("entity"));
    Optional<String> document = query.text("document");
    ComparisonRun run =
        new ComparisonRun(
            compares,
            corpus,
            Side.of(a, corpus, reviews),
            Side.of(b, corpus, reviews),
            ComparisonOptions.of(type));
    String key = String.join("\n", corpus.version(), a, b, type, document.orElse(""));
    Comparison comparison = known(key, () -> run.run(document));
    DifferenceFilter filter = DifferenceFilter.of(query);
    int offset = query.integer("offset", 0, Integer.MAX_VALUE, 0);
    int limit = query.integer("limit", 0, LARGEST_PAGE, PAGE);
    List<ComparisonRun.Found> page = run.page(comparison, filter, offset, limit);
    int total = ComparisonRun.total(comparison, filter);
    exchange.answer(out -> new ComparisonJson(comparison, page, total).write(out, a, b));
  }

  private synchronized Comparison known(
      String key, java.util.function.Supplier<Comparison> compare) {
    Comparison found = last.get(key);
    if (found == null) {
      found = compare.get();
      last.clear();
      last.put(key, found);
    }
    return found;
  }
}
