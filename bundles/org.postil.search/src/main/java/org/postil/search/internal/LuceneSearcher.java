package org.postil.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.review.Reviewer;
import org.postil.api.search.QueryException;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchRequest;
import org.postil.api.search.Searcher;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Finding;
import org.postil.search.internal.hits.Concordance;
import org.postil.search.internal.hits.Cursor;
import org.postil.search.internal.index.IndexFolder;
import org.postil.search.internal.index.Indexes;
import org.postil.search.internal.query.FormerLabels;
import org.postil.search.internal.query.Node;
import org.postil.search.internal.query.QueryParser;

/** Searches with a Lucene index in the folder {@code index} beside each corpus. */
@Component(service = Searcher.class)
public final class LuceneSearcher implements Searcher, AutoCloseable {

  private static final String HOME_PROPERTY = "postil.home";
  private static final String BESIDE_PROPERTY = "postil.beside";

  /** Time between two looks at a corpus that was searched. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Indexes indexes;

  /**
   * Made by the framework.
   *
   * @param context tells where the home is
   * @param reviewer folds people's decisions
   */
  @Activate
  public LuceneSearcher(BundleContext context, @Reference Reviewer reviewer) {
    this(new IndexFolder(Path.of(beside(context))), reviewer);
  }

  private static String beside(BundleContext context) {
    String home = String.valueOf(context.getProperty(HOME_PROPERTY));
    return Optional.ofNullable(context.getProperty(BESIDE_PROPERTY)).orElse(home);
  }

  /**
   * A searcher outside of a framework.
   *
   * @param folder where the indexes are
   * @param reviewer folds people's decisions
   */
  public LuceneSearcher(IndexFolder folder, Reviewer reviewer) {
    this(folder, reviewer, PAUSE);
  }

  LuceneSearcher(IndexFolder folder, Reviewer reviewer, Duration pause) {
    indexes = new Indexes(folder, reviewer, pause);
  }

  @Override
  public SearchAnswer search(EditableCorpus corpus, SearchRequest request)
      throws QueryException, IOException {
    Node query = QueryParser.parse(request.query(), former(corpus));
    Cursor start = Cursor.of(request.after());
    return indexes.read(
        corpus, searcher -> new Concordance(corpus, query, request, start).collect(searcher));
  }

  private static FormerLabels former(EditableCorpus corpus) throws IOException {
    try {
      return new FormerLabels(corpus.tagsets().formerNames());
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public long update(EditableCorpus corpus, LongConsumer progress) throws IOException {
    return indexes.update(corpus, progress);
  }

  @Override
  public void follow(EditableCorpus corpus) throws IOException {
    indexes.follow(corpus);
  }

  @Override
  public long rebuild(EditableCorpus corpus, LongConsumer progress) throws IOException {
    return indexes.rebuild(corpus, progress);
  }

  @Override
  public long examine(EditableCorpus corpus, boolean repair, Consumer<Finding> findings)
      throws IOException {
    return indexes.examine(corpus, repair, findings);
  }

  /** Closes all indexes. */
  @Deactivate
  @Override
  public void close() throws IOException {
    indexes.close();
  }
}
