package org.postil.search.internal.hits;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.postil.api.store.Condition;
import org.postil.search.internal.index.Facts;
import org.postil.search.internal.index.MarkCodec;
import org.postil.search.internal.query.Fields;
import org.postil.search.internal.query.Mark;
import org.postil.search.internal.query.Page;
import org.postil.search.internal.query.Place;

/** The documents of a segment of the index, one after the other. Used by one thread. */
final class LeafPage implements Page {

  private final LeafReader leaf;
  private final BinaryDocValues ids;
  private final SortedDocValues sources;
  private final BinaryDocValues marks;
  private final BinaryDocValues facts;
  private final Map<String, Postings> words = new HashMap<>();
  private final Map<String, Postings> beginnings = new HashMap<>();
  private int document = -1;
  private @Nullable List<Mark> read;

  LeafPage(LeafReader leaf) throws IOException {
    this.leaf = leaf;
    ids = DocValues.getBinary(leaf, Fields.ID);
    sources = DocValues.getSorted(leaf, Fields.SOURCE);
    marks = DocValues.getBinary(leaf, Fields.MARKS);
    facts = DocValues.getBinary(leaf, Fields.FACTS);
  }

  /** Turns to a document behind the one before. */
  void turnTo(int next) {
    document = next;
    read = null;
  }

  String id() throws IOException {
    return value(ids).utf8ToString();
  }

  String source() throws IOException {
    if (!sources.advanceExact(document)) {
      throw lacking(Fields.SOURCE);
    }
    return sources.lookupOrd(sources.ordValue()).utf8ToString();
  }

  @Override
  public List<Place> word(String term) throws IOException {
    Postings postings = words.get(term);
    if (postings == null) {
      postings = Postings.of(leaf, term);
      words.put(term, postings);
    }
    return postings.in(document);
  }

  @Override
  public List<Place> wordsFrom(String beginning) throws IOException {
    Postings postings = beginnings.get(beginning);
    if (postings == null) {
      postings = Postings.beginningWith(leaf, beginning);
      beginnings.put(beginning, postings);
    }
    return postings.in(document);
  }

  @Override
  public List<Mark> marks() throws IOException {
    List<Mark> all = read;
    if (all == null) {
      all = marks.advanceExact(document) ? MarkCodec.decode(marks.binaryValue()) : List.of();
      read = all;
    }
    return all;
  }

  @Override
  public boolean meets(Condition condition) throws IOException {
    return Facts.decode(value(facts)).meet(id(), condition);
  }

  private BytesRef value(BinaryDocValues values) throws IOException {
    if (!values.advanceExact(document)) {
      throw lacking("value");
    }
    return values.binaryValue();
  }

  private static IOException lacking(String what) {
    return new IOException("Cannot read the index: an entry has no " + what);
  }
}
