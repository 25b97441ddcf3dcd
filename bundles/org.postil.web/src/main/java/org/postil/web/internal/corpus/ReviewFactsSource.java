package org.postil.web.internal.corpus;

import java.util.function.Function;
import org.postil.api.store.Corpus;

/** Knows what people did with the documents of a corpus. */
@FunctionalInterface
public interface ReviewFactsSource {

  /**
   * What the list shows of people's work.
   *
   * @param corpus the corpus
   * @return a function from the id of a document; used by one thread
   */
  Function<String, ReviewFacts> facts(Corpus corpus);
}
