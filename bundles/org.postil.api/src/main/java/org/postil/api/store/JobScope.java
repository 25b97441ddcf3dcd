package org.postil.api.store;

import java.util.List;

/** Which documents a job runs over. They are picked when the job is started. */
public sealed interface JobScope {

  /** All documents. */
  record All() implements JobScope {}

  /** The documents that the last run quarantined. */
  record Quarantined() implements JobScope {}

  /**
   * Some documents.
   *
   * @param ids their ids; run in order of import, whatever the order here
   */
  record Listed(List<String> ids) implements JobScope {

    /** Copies the list. */
    public Listed {
      ids = List.copyOf(ids);
    }
  }
}
