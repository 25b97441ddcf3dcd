package org.postil.search.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchLine;
import org.postil.api.search.SearchRequest;
import org.postil.api.store.Corpus;
import org.postil.search.internal.query.Mark;
import org.postil.search.internal.query.Node;
import org.postil.search.internal.query.Place;

/**
 * Collects the places that a query finds, counts them, and keeps those that are shown. Used by one
 * thread, once.
 */
public final class Concordance {

  private record Hit(Place place, List<Mark> marks) {}

  private final Corpus corpus;
  private final Node query;
  private final SearchRequest request;
  private final Cursor start;
  private final Tally byDocument = new Tally();
  private final Tally bySource = new Tally();
  private final Tally byLabel = new Tally();

  /** The first documents from the start on; later ones are dropped as earlier ones come. */
  private final TreeMap<String, List<Hit>> shown = new TreeMap<>();

  private long hits;
  private long documents;
  private int held;

  /**
   * Prepares a search.
   *
   * @param corpus the corpus
   * @param query what is searched for
   * @param request how much is shown
   * @param start where the lines begin
   */
  public Concordance(Corpus corpus, Node query, SearchRequest request, Cursor start) {
    this.corpus = corpus;
    this.query = query;
    this.request = request;
    this.start = start;
  }

  /**
   * Searches.
   *
   * @param searcher the index
   * @return hits and counts
   * @throws IOException if the index or the corpus cannot be read
   */
  public SearchAnswer collect(IndexSearcher searcher) throws IOException {
    Weight weight =
        searcher.createWeight(
            searcher.rewrite(query.candidates()), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        collect(leaf, scorer.iterator());
      }
    }
    List<SearchLine> lines = new ArrayList<>();
    String next = lines(lines);
    return new SearchAnswer(
        hits, documents, lines, byDocument.most(), bySource.most(), byLabel.most(), next);
  }

  private void collect(LeafReaderContext leaf, DocIdSetIterator found) throws IOException {
    LeafPage page = new LeafPage(leaf.reader());
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        page.turnTo(doc);
        Optional<List<Place>> places = query.find(page);
        if (places.isPresent()) {
          // Where only conditions were met, the document itself is the hit.
          collect(page, places.get().isEmpty() ? List.of(new Place(0, 0, 0, 0)) : places.get());
        }
      }
    }
  }

  private void collect(LeafPage page, List<Place> places) throws IOException {
    String id = page.id();
    documents++;
    hits += places.size();
    byDocument.add(id, places.size());
    bySource.add(page.source(), places.size());
    boolean isShown = request.limit() > 0 && isShown(id);
    List<Mark> marks = page.marks();
    if (!query.asksState()) {
      marks = marks.stream().filter(mark -> !mark.isAway()).toList();
    }
    List<Hit> kept = new ArrayList<>();
    Overlaps.of(
        places,
        marks,
        (place, overlapping) -> {
          overlapping.stream().map(Mark::counted).distinct().forEach(l -> byLabel.add(l, 1));
          if (isShown) {
            kept.add(new Hit(place, overlapping));
          }
        });
    if (isShown) {
      keep(id, kept);
    }
  }

  private boolean isShown(String id) {
    return id.compareTo(start.document()) >= 0
        && (held <= request.limit() || id.compareTo(shown.lastKey()) < 0);
  }

  private void keep(String id, List<Hit> found) {
    List<Hit> rest =
        id.equals(start.document())
            ? found.subList(Math.min(start.skipped(), found.size()), found.size())
            : found;
    if (rest.isEmpty()) {
      return;
    }
    shown.put(id, rest);
    held += rest.size();
    // One hit more than is shown tells that there is a next page.
    while (held - shown.lastEntry().getValue().size() > request.limit()) {
      held -= shown.pollLastEntry().getValue().size();
    }
  }

  /** Fills in the lines; returns where the next begin, null if there are none. */
  private @Nullable String lines(List<SearchLine> lines) {
    for (Map.Entry<String, List<Hit>> each : shown.entrySet()) {
      String id = each.getKey();
      int room = request.limit() - lines.size();
      int before = id.equals(start.document()) ? start.skipped() : 0;
      Optional<Document> document = corpus.document(id);
      if (document.isPresent()) {
        for (Hit hit : each.getValue().subList(0, Math.min(room, each.getValue().size()))) {
          lines.add(Kwic.line(document.get(), hit.place(), hit.marks(), request.context()));
        }
      }
      if (each.getValue().size() > room) {
        return new Cursor(id, before + room).text();
      }
    }
    return null;
  }
}
