package org.postil.api.review;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The fold of one document's journal, kept while entries come in. Used by one thread at a time. */
@ProviderType
public interface RunningReview {

  /**
   * Adds the next entry.
   *
   * @param entry an entry on this document with a number higher than the last
   * @throws IllegalArgumentException if it is about another document or out of order
   */
  void add(Entry entry);

  /**
   * The state now: the same as if all entries were folded anew.
   *
   * @return a snapshot
   */
  Review review();

  /**
   * The entry that a person would undo next.
   *
   * @param person who asks
   * @return their last decision that holds, empty if there is none
   */
  Optional<Entry> undoable(String person);

  /**
   * The entry that a person would redo next.
   *
   * @param person who asks
   * @return what they undid last; empty if there is none, or they decided something since
   */
  Optional<Entry> redoable(String person);
}
