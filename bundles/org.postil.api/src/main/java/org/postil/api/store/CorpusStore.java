package org.postil.api.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All corpora of one home. Safe for use by many threads. */
@ProviderType
public interface CorpusStore {

  /**
   * A corpus in a list.
   *
   * @param name name of the corpus
   * @param documents number of documents
   * @param annotated number of documents that the last run finished
   * @param quarantined number of documents that the last run failed on
   */
  record Summary(String name, long documents, long annotated, long quarantined) {}

  /**
   * Where the corpora are kept.
   *
   * @return a path for people to read
   */
  String location();

  /**
   * All corpora.
   *
   * @return by name
   */
  List<Summary> corpora();

  /**
   * Names of all corpora, those included that cannot be opened.
   *
   * @return names in order
   */
  default List<String> names() {
    return corpora().stream().map(Summary::name).toList();
  }

  /**
   * Opens a corpus.
   *
   * @param name name of the corpus
   * @return the corpus, empty if there is none
   */
  Optional<Corpus> corpus(String name);

  /**
   * Opens a corpus, making it if need be.
   *
   * @param name letters, digits, dots, hyphens and underscores, at most 100
   * @return the corpus
   * @throws IOException if the name is not allowed or the corpus cannot be made
   */
  Corpus create(String name) throws IOException;
}
