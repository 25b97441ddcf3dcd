package org.postil.search.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.postil.search.internal.query.Fields;
import org.postil.search.internal.query.Place;

/** Where one word or several stand in ascending documents. Used by one thread. */
final class Postings {

  private final PriorityQueue<PostingsEnum> words =
      new PriorityQueue<>(Comparator.comparingInt(PostingsEnum::docID));
  private List<Place> places = List.of();
  private int current = -1;

  private Postings() {}

  static Postings of(LeafReader leaf, String term) throws IOException {
    Postings postings = new Postings();
    Terms terms = leaf.terms(Fields.TEXT);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      if (each.seekExact(new BytesRef(term))) {
        postings.words.add(each.postings(null, PostingsEnum.OFFSETS));
      }
    }
    return postings;
  }

  static Postings beginningWith(LeafReader leaf, String beginning) throws IOException {
    Postings postings = new Postings();
    Terms terms = leaf.terms(Fields.TEXT);
    if (terms == null) {
      return postings;
    }
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum each = terms.iterator();
    for (TermsEnum.SeekStatus found = each.seekCeil(prefix);
        found != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), prefix); ) {
      postings.words.add(each.postings(null, PostingsEnum.OFFSETS));
      found = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
    }
    return postings;
  }

  /** The places in a document that is the same as before or behind it. */
  List<Place> in(int document) throws IOException {
    if (document != current) {
      current = document;
      places = read(document);
    }
    return places;
  }

  private List<Place> read(int document) throws IOException {
    List<Place> found = new ArrayList<>();
    for (PostingsEnum word = words.peek();
        word != null && word.docID() <= document;
        word = words.peek()) {
      words.remove();
      int at = word.docID() < document ? word.advance(document) : word.docID();
      if (at == document) {
        add(word, found);
        at = word.nextDoc();
      }
      if (at != PostingsEnum.NO_MORE_DOCS) {
        words.add(word);
      }
    }
    found.sort(Comparator.comparingInt(Place::first));
    return found;
  }

  private static void add(PostingsEnum word, List<Place> places) throws IOException {
    for (int left = word.freq(); left > 0; left--) {
      int position = word.nextPosition();
      places.add(new Place(position, position + 1, word.startOffset(), word.endOffset()));
    }
  }
}
