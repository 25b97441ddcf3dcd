package org.postil.search.internal.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.search.internal.query.Fields;

/**
 * Finds the entries whose labels may have other names now. A label that is shown otherwise than
 * before was given its earlier or its present name by a change, undone or not: so entries without
 * any label of a change can stay.
 */
record Renamed(List<Tagsets.Change> changes) {

  /** Ids of documents. */
  Set<String> in(IndexSearcher searcher) throws IOException {
    Set<String> documents = new HashSet<>();
    Set<String> labels = labels();
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      for (String label : labels) {
        collect(context.reader(), new Term(Fields.NAMES, label), documents);
        collect(context.reader(), new Term(Fields.LABELS, label), documents);
      }
    }
    return documents;
  }

  private Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    for (Tagsets.Change change : changes) {
      labels.add(Fields.name(change.action().label()));
      if (change.action() instanceof TagAction.Rename rename) {
        labels.add(Fields.name(rename.name()));
      } else if (change.action() instanceof TagAction.Merge merge) {
        labels.add(Fields.name(merge.into()));
      }
    }
    return labels;
  }

  private static void collect(LeafReader leaf, Term term, Set<String> documents)
      throws IOException {
    PostingsEnum found = leaf.postings(term, PostingsEnum.NONE);
    BinaryDocValues ids = leaf.getBinaryDocValues(Fields.ID);
    while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (ids.advanceExact(found.docID())) {
        documents.add(ids.binaryValue().utf8ToString());
      }
    }
  }
}
