package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.api.search.QueryException;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchRequest;
import org.postil.api.search.Searcher;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Tagsets;
import org.postil.cli.internal.CommandFailure;

/**
 * Which labels annotations of a corpus have.
 *
 * @param searcher searches it
 * @param corpus the corpus
 */
record LabelUse(Searcher searcher, EditableCorpus corpus) {

  /** Labels of spans, most used first; at most {@link SearchAnswer#MOST_COUNTS}. */
  List<LabelName> all() throws IOException {
    try {
      return searcher.search(corpus, SearchRequest.first("[*]", 0)).byLabel().stream()
          .map(SearchAnswer.Count::value)
          .filter(value -> value.indexOf(':') > 0)
          .map(LabelName::parse)
          .toList();
    } catch (QueryException e) {
      throw new IOException("Cannot look for labels", e);
    }
  }

  /**
   * Checks that a label is there to be changed.
   *
   * @throws CommandFailure if nothing has it and nobody offers it
   */
  void require(LabelName label) throws IOException {
    Tagsets tagsets = corpus.tagsets();
    List<LabelName> offered =
        tagsets.tags().stream().map(tag -> new LabelName(tag.type(), tag.label())).toList();
    // A name that was given up is refused by the store, which tells the name of now.
    if (!tagsets.nameOf(label.type(), label.label()).equals(label.label())
        || offered.contains(label)) {
      return;
    }
    List<LabelName> used = all();
    boolean isComplete = used.size() < SearchAnswer.MOST_COUNTS && !label.isOfDocuments();
    if (used.contains(label) || !isComplete && count(label).orElse(1) > 0) {
      return;
    }
    throw CommandFailure.usage(
        "Cannot change label ["
            + label.text()
            + "]: nothing has it; there are "
            + Stream.concat(used.stream(), offered.stream())
                .map(LabelName::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  /** How many spans, or documents, have a label; empty if no query can ask for it. */
  OptionalLong count(LabelName label) throws IOException {
    try {
      return OptionalLong.of(searcher.search(corpus, SearchRequest.first(label.query(), 0)).hits());
    } catch (QueryException e) {
      return OptionalLong.empty();
    }
  }
}
