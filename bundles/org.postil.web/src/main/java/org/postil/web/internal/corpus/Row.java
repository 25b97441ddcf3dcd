package org.postil.web.internal.corpus;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;

/**
 * A document in the list. Immutable.
 *
 * @param id id of the document
 * @param title its title
 * @param source who published it
 * @param date when, ISO 8601
 * @param length of the text in UTF-16 code units
 * @param run what the last run did
 * @param machine labels of the layers of the last run
 * @param imported labels of the layers that were imported
 * @param review what people did
 */
record Row(
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String date,
    int length,
    Run run,
    LabelCounts machine,
    LabelCounts imported,
    ReviewFacts review) {

  /** What the last run did with a document. */
  enum Run {
    /** Not read yet. */
    UNKNOWN,
    /** Nothing. */
    NONE,
    FINISHED,
    FAILED
  }

  /** A document of which nothing but itself is known; equal sources share one text. */
  static Row of(Document document, Map<String, String> sources) {
    String source = document.metadata().source();
    CreationTime time = document.metadata().creationTime();
    return new Row(
        document.id(),
        document.metadata().title(),
        source == null ? null : sources.computeIfAbsent(source, s -> s),
        time == null ? null : time.value(),
        document.text().length(),
        Run.UNKNOWN,
        LabelCounts.NONE,
        LabelCounts.NONE,
        ReviewFacts.NONE);
  }

  Row withRun(Run what, LabelCounts labels) {
    return new Row(id, title, source, date, length, what, labels, imported, review);
  }

  Row withImported(LabelCounts labels) {
    return new Row(id, title, source, date, length, run, machine, labels, review);
  }

  Row withReview(ReviewFacts facts) {
    return new Row(id, title, source, date, length, run, machine, imported, facts);
  }

  Status status() {
    if (review.done()) {
      return Status.DONE;
    }
    if (run == Run.FAILED) {
      return Status.FAILED;
    }
    return review.decisions() > 0 ? Status.IN_WORK : Status.UNTOUCHED;
  }

  boolean has(int label) {
    return machine.has(label) || imported.has(label);
  }

  int spans() {
    return machine.spans() + imported.spans();
  }
}
