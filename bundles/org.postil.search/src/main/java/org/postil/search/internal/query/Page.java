package org.postil.search.internal.query;

import java.io.IOException;
import java.util.List;
import org.postil.api.store.Condition;

/** A document as queries see it. Used by one thread. */
public interface Page {

  /**
   * Where a word stands.
   *
   * @param term the word as {@link Words} writes it
   * @return in order
   * @throws IOException if the index cannot be read
   */
  List<Place> word(String term) throws IOException;

  /**
   * Where words stand that begin alike.
   *
   * @param beginning how they begin
   * @return in order
   * @throws IOException if the index cannot be read
   */
  List<Place> wordsFrom(String beginning) throws IOException;

  /**
   * The annotations.
   *
   * @return all of them, rejected and deleted ones too, in order of begin
   * @throws IOException if the index cannot be read
   */
  List<Mark> marks() throws IOException;

  /**
   * Whether the document meets a condition on its metadata or its labels.
   *
   * @param condition the condition
   * @return whether it does
   * @throws IOException if the index cannot be read
   */
  boolean meets(Condition condition) throws IOException;
}
