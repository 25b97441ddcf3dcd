package org.postil.search.internal.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.postil.api.store.Changes;
import org.postil.search.internal.query.Fields;

/** Brings an index up to date: documents with another mark than it has are read anew. */
final class IndexUpdate {

  /** So many documents are kept at a time: what is done is not lost when the process is killed. */
  private static final int PORTION = 5_000;

  private static final int NEWS = 200;
  private static final String UNFINISHED = "";

  private final DocumentReader reader;
  private final IndexWriter writer;
  private final LongConsumer progress;
  private long done;

  /** Number of the names that entries had before. */
  private long names;

  IndexUpdate(DocumentReader reader, IndexWriter writer, LongConsumer progress) {
    this.reader = reader;
    this.writer = writer;
    this.progress = progress;
  }

  /** Returns the number of documents that were indexed or taken out. */
  long run(IndexSearcher searcher) throws IOException {
    Changes changes = reader.corpus().changes();
    // Asked first: what changes meanwhile is seen next time.
    String mark = changes.mark();
    long now = reader.corpus().tagsets().names();
    names = CorpusIndex.names(searcher, now);
    Set<String> renamed =
        names == now ? Set.of() : new Renamed(reader.corpus().tagsets().changes()).in(searcher);
    Map<String, Long> known = known(searcher);
    for (Iterator<Changes.Marked> all = changes.documents(); all.hasNext(); ) {
      Changes.Marked each = all.next();
      Long before = known.remove(each.document());
      if (before == null || before != each.mark() || renamed.contains(each.document())) {
        index(each);
      }
    }
    for (String gone : known.keySet()) {
      writer.deleteDocuments(new Term(Fields.ID, gone));
      count();
    }
    CorpusIndex.commit(writer, mark, now);
    return done;
  }

  private void index(Changes.Marked each) throws IOException {
    Term id = new Term(Fields.ID, each.document());
    Optional<Document> entry = reader.read(each.document(), each.mark());
    if (entry.isPresent()) {
      writer.updateDocument(id, entry.get());
    } else {
      writer.deleteDocuments(id);
    }
    count();
    if (done % PORTION == 0) {
      CorpusIndex.commit(writer, UNFINISHED, names);
    }
  }

  private void count() {
    done++;
    if (done % NEWS == 0) {
      progress.accept(done);
    }
  }

  static Map<String, Long> known(IndexSearcher searcher) throws IOException {
    Map<String, Long> known = new HashMap<>();
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      LeafReader leaf = context.reader();
      BinaryDocValues ids = leaf.getBinaryDocValues(Fields.ID);
      NumericDocValues marks = leaf.getNumericDocValues(Fields.MARK);
      Bits live = leaf.getLiveDocs();
      for (int doc = 0; doc < leaf.maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc) && marks.advanceExact(doc)) {
          known.put(ids.binaryValue().utf8ToString(), marks.longValue());
        }
      }
    }
    return known;
  }
}
