package org.postil.api.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Documents by their metadata, and the questions that people keep under a name. */
@ProviderType
public interface Selections {

  /**
   * A question that was kept.
   *
   * @param name its name
   * @param conditions all of which a document must meet
   */
  record Saved(String name, List<Condition> conditions) {
    /** Copies the conditions. */
    public Saved {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * The documents that meet all conditions, read in pages.
   *
   * @param conditions may be empty: then all documents
   * @return their ids, in order of import
   */
  Iterator<String> matching(List<Condition> conditions);

  /**
   * Keeps a question, in place of one of the same name.
   *
   * @param selection the question
   * @throws IOException if its name is not allowed, or it cannot be written
   */
  void save(Saved selection) throws IOException;

  /**
   * Forgets a question.
   *
   * @param name its name
   * @return false if there was none
   * @throws IOException if that cannot be written
   */
  boolean remove(String name) throws IOException;

  /**
   * Finds a question.
   *
   * @param name its name
   * @return empty if there is none
   */
  Optional<Saved> find(String name);

  /**
   * All questions.
   *
   * @return by name
   */
  List<Saved> all();
}
