package org.postil.api.store;

import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.review.Journal;

/** A corpus that people work in for months: it is looked after, and its jobs and decisions last. */
@ProviderType
public interface WorkingCorpus extends Corpus {

  /**
   * Backup, examination, and removal of what nothing refers to.
   *
   * @return what looks after this corpus
   */
  CorpusCare care();

  /**
   * Jobs that survive the process that runs them.
   *
   * @return the jobs of this corpus
   */
  JobLog jobs();

  /**
   * People's decisions.
   *
   * @return the journal of this corpus
   */
  Journal journal();
}
