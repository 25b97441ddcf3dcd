package org.postil.search.internal.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.postil.api.store.EditableCorpus;
import org.postil.search.internal.query.Fields;

/**
 * Compares an index with its corpus. Documents that have changed since are left out: the next
 * search reads them anew. Used by one thread, once.
 */
final class IndexCheck {

  private final DocumentReader reader;
  private String problem = "";
  private long compared;
  private long different;
  private String first = "";

  IndexCheck(DocumentReader reader) {
    this.reader = reader;
  }

  /** What is wrong; empty if nothing is. */
  String problem() {
    return problem;
  }

  long compared() {
    return compared;
  }

  void unreadable(Exception e) {
    problem = "it cannot be read: " + e.getMessage();
  }

  /** Returns the number of documents that were compared. */
  long run(IndexSearcher searcher) throws IOException {
    EditableCorpus corpus = reader.corpus();
    String mark = corpus.changes().mark();
    long names = corpus.tagsets().names();
    Map<String, Long> there = new HashMap<>();
    corpus.changes().documents().forEachRemaining(each -> there.put(each.document(), each.mark()));
    boolean isOfNow = CorpusIndex.isOf(searcher, mark);
    // Entries of another format, or with other names, are made anew by the next search.
    boolean isComparable =
        CorpusIndex.isOfThisFormat(searcher) && CorpusIndex.names(searcher, names) == names;
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      context.reader().checkIntegrity();
      if (isComparable) {
        compare(context.reader(), there, isOfNow);
      }
    }
    if (isOfNow) {
      there.keySet().forEach(this::differs);
    }
    // What was changed while it was compared is no fault.
    if (different > 0 && mark.equals(corpus.changes().mark())) {
      problem =
          different
              + (different == 1 ? " document is" : " documents are")
              + " not as in the corpus, the first is ["
              + first
              + "]";
    }
    return compared;
  }

  private void compare(LeafReader leaf, Map<String, Long> there, boolean isOfNow)
      throws IOException {
    BinaryDocValues ids = DocValues.getBinary(leaf, Fields.ID);
    NumericDocValues marks = DocValues.getNumeric(leaf, Fields.MARK);
    Map<String, BinaryDocValues> values = new HashMap<>();
    for (String field : new String[] {Fields.MARKS, Fields.FACTS}) {
      values.put(field, DocValues.getBinary(leaf, field));
    }
    Bits live = leaf.getLiveDocs();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if ((live == null || live.get(doc)) && ids.advanceExact(doc) && marks.advanceExact(doc)) {
        String id = ids.binaryValue().utf8ToString();
        Long mark = there.remove(id);
        if (mark != null && mark == marks.longValue()) {
          compared++;
          if (!isSame(id, mark, doc, values)) {
            differs(id);
          }
        } else if (isOfNow) {
          differs(id);
        }
      }
    }
  }

  private boolean isSame(String id, long mark, int doc, Map<String, BinaryDocValues> values)
      throws IOException {
    Optional<Document> expected = reader.read(id, mark);
    for (Map.Entry<String, BinaryDocValues> each : values.entrySet()) {
      Optional<BytesRef> wanted =
          expected
              .map(document -> document.getField(each.getKey()))
              .map(IndexableField::binaryValue);
      Optional<BytesRef> found =
          each.getValue().advanceExact(doc)
              ? Optional.of(each.getValue().binaryValue())
              : Optional.empty();
      if (!wanted.equals(found)) {
        return false;
      }
    }
    return expected.isPresent();
  }

  private void differs(String id) {
    first = different == 0 ? id : first;
    different++;
  }
}
