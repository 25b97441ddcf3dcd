package org.postil.search.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedLabel;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.Reviewer;
import org.postil.api.review.RunningReview;
import org.postil.api.store.EditableCorpus;
import org.postil.search.internal.query.Mark;
import org.postil.search.internal.query.Words;

/**
 * Reads all that the index holds about a document. Safe for use by many threads.
 *
 * @param corpus the corpus
 * @param reviewer folds people's decisions
 */
record DocumentReader(EditableCorpus corpus, Reviewer reviewer) {

  /** The entry of a document; empty if it is gone. */
  Optional<Document> read(String id, long mark) {
    return corpus.document(id).map(document -> entry(document, mark));
  }

  private Document entry(org.postil.api.document.Document document, long mark) {
    RunningReview fold = reviewer.start(document, layers(document.id()));
    corpus.journal().entries(document.id()).forEach(fold::add);
    Review review = fold.review();
    List<Words.Word> words = Words.of(document.text());
    List<Mark> marks = new MarkReader(document, new WordGrid(words)).read(review);
    Facts facts = new Facts(document.metadata(), labels(review));
    return IndexEntry.of(document.id(), mark, words, marks, facts);
  }

  /** What came as people's work, then what the last run made. */
  private List<Layer> layers(String id) {
    List<Layer> layers = new ArrayList<>();
    for (LayerHeader header : corpus.layers(id)) {
      if (header.version().isEmpty() && !header.annotator().equals(LayerHeader.DOCUMENT)) {
        corpus.layer(id, header.fingerprint()).ifPresent(layers::add);
      }
    }
    layers.addAll(corpus.current(id));
    return layers;
  }

  private static List<String> labels(Review review) {
    return review.labels().stream()
        .filter(label -> label.status() != ReviewedSpan.Status.REJECTED)
        .map(ReviewedLabel::label)
        .toList();
  }
}
