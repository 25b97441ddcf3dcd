package org.postil.search.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.engine.DocumentResult;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.search.QueryException;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchRequest;
import org.postil.api.store.EditableCorpus;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.search.internal.index.IndexFolder;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.types.PostilTypeSystem;

/** A corpus on disk, what annotators and people say in it, and searches. */
final class TestCorpus implements AutoCloseable {

  static final String ENTITY = "org.postil.types.EntityMention";
  static final String TIMEX = "org.postil.types.TimexMention";
  static final String QUOTE = "org.postil.types.Quotation";

  private final Path home;
  private final SqlCorpusStore store;
  private final EditableCorpus corpus;
  private LuceneSearcher searcher;
  private Duration pause = Duration.ofDays(1);

  /** What an annotator says. */
  record Said(String type, int begin, int end, Map<String, Object> features) {}

  TestCorpus(Path home) throws IOException {
    this.home = home;
    store = new SqlCorpusStore(home, Duration.ofSeconds(30));
    corpus = (EditableCorpus) store.create("c");
    searcher = searcher();
  }

  /** Whose index is brought up to date by searches, or soon after. */
  private LuceneSearcher searcher() {
    return new LuceneSearcher(new IndexFolder(home), new LayerReviewer(), pause);
  }

  /** From now on the index is looked after so often. */
  void lookAfterIndex(Duration every) throws IOException {
    pause = every;
    reopenIndex();
  }

  EditableCorpus corpus() {
    return corpus;
  }

  Path index() {
    return home.resolve("corpora/c/index");
  }

  void add(String id, String text, String source, Layer... gold) throws IOException {
    Metadata metadata = new Metadata(source.isEmpty() ? null : source, null, "en", null, Map.of());
    corpus.add(new ImportedDocument(document(id, text, metadata), List.of(gold)));
  }

  static Document document(String id, String text, Metadata metadata) {
    byte[] bytes = (id + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return new Document(
        id,
        text,
        List.of(new Zone(ZoneKind.PARAGRAPH, 0, text.length())),
        metadata,
        new Original(id, "UTF-8", bytes, OffsetMap.oneToOne(), List.of()));
  }

  static Layer layer(String annotator, String document, List<Said> said) {
    LayerBuilder builder = new LayerBuilder(PostilTypeSystem.description());
    said.forEach(each -> builder.add(each.type(), each.begin(), each.end(), each.features()));
    return builder.build(annotator, document);
  }

  /** A run of one annotator. */
  void say(String id, List<Said> said) throws IOException {
    Layer made = layer("entities", id, said);
    LayerHeader header =
        new LayerHeader(made.fingerprint(), "entities", "1.0.0", made.header().inputs());
    Layer layer = new Layer(header, made.types(), made.tables());
    Document document = corpus.document(id).orElseThrow();
    corpus.commit(
        new DocumentResult(0, document, List.of(layer), Set.of(layer.fingerprint()), null));
  }

  Anchor anchor(String id, Said said) {
    String text = corpus.document(id).orElseThrow().text();
    SortedMap<String, String> features = new TreeMap<>();
    said.features()
        .forEach(
            (name, value) -> {
              if (!name.equals("label") && value instanceof String given) {
                features.put(name, given);
              }
            });
    String label = String.valueOf(said.features().get("label"));
    return Anchor.at(text, said.type(), said.begin(), said.end(), label).withFeatures(features);
  }

  void decide(String id, Decision decision) throws IOException {
    corpus.journal().append(new Draft(id, "anna", decision));
  }

  interface Deed {
    void run() throws IOException;
  }

  /** Does something and gives the document the mark that it had before. */
  void withoutMark(String id, Deed deed) throws IOException, SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("corpora/c/corpus.db"));
        Statement statement = connection.createStatement()) {
      long mark;
      String where = " WHERE name = '" + id + "'";
      try (ResultSet row = statement.executeQuery("SELECT mark FROM document" + where)) {
        row.next();
        mark = row.getLong(1);
      }
      deed.run();
      statement.executeUpdate("UPDATE document SET mark = " + mark + where);
    }
  }

  SearchAnswer search(String query) throws IOException {
    return search(new SearchRequest(query, 100_000, 30, null));
  }

  SearchAnswer search(SearchRequest request) throws IOException {
    try {
      return searcher.search(corpus, request);
    } catch (QueryException e) {
      throw new AssertionError(request.query(), e);
    }
  }

  LuceneSearcher open() {
    return searcher;
  }

  /** As another process would see it. */
  void reopenIndex() throws IOException {
    searcher.close();
    searcher = searcher();
  }

  @Override
  public void close() throws IOException {
    searcher.close();
    store.close();
  }
}
