package org.postil.api.search;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Finding;

/**
 * Searches corpora. The index holds nothing that the corpus does not: it is brought up to date
 * before each search, whichever process has written, and made anew if it is broken. Safe for use by
 * many threads and processes.
 */
@ProviderType
public interface Searcher {

  /**
   * Searches.
   *
   * @param corpus the corpus
   * @param request what for
   * @return hits and counts
   * @throws QueryException if the query cannot be understood
   * @throws IOException if the corpus or the index cannot be read or written
   */
  SearchAnswer search(EditableCorpus corpus, SearchRequest request)
      throws QueryException, IOException;

  /**
   * Brings the index up to date.
   *
   * @param corpus the corpus
   * @param progress told the number of documents done, now and then
   * @return number of documents that were indexed or taken out
   * @throws IOException if the corpus cannot be read or the index cannot be written
   */
  long update(EditableCorpus corpus, LongConsumer progress) throws IOException;

  /**
   * Brings the index up to date from now on soon after each change, whichever process makes it, if
   * there is an index; returns at once.
   *
   * @param corpus the corpus
   * @throws IOException if it cannot be seen whether there is an index
   */
  void follow(EditableCorpus corpus) throws IOException;

  /**
   * Makes the index anew.
   *
   * @param corpus the corpus
   * @param progress told the number of documents done, now and then
   * @return number of documents
   * @throws IOException if the corpus cannot be read or the index cannot be written
   */
  long rebuild(EditableCorpus corpus, LongConsumer progress) throws IOException;

  /**
   * Compares the index with the corpus: its files are whole, and documents that have not changed
   * since they were indexed stand there as the corpus has them, with people's decisions folded in.
   *
   * @param corpus the corpus
   * @param repair whether to make a wrong index anew
   * @param findings takes what is wrong
   * @return number of documents that were compared; 0 if there is no index yet
   * @throws IOException if the corpus cannot be read, or the index cannot be made anew
   */
  long examine(EditableCorpus corpus, boolean repair, Consumer<Finding> findings)
      throws IOException;
}
