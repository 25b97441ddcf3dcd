package org.postil.testkit;

import org.postil.api.store.CorpusCare;
import org.postil.api.store.JobLog;
import org.postil.api.store.WorkingCorpus;

/** A corpus in memory that keeps decisions, but neither jobs nor what there is to mend. */
public class WorkingMemoryCorpus extends MemoryCorpus implements WorkingCorpus {

  private final MemoryJournal journal = new MemoryJournal();

  /**
   * Makes an empty corpus.
   *
   * @param name its name
   */
  public WorkingMemoryCorpus(String name) {
    super(name);
  }

  @Override
  public final MemoryJournal journal() {
    return journal;
  }

  @Override
  public JobLog jobs() {
    throw new UnsupportedOperationException("A corpus in memory keeps no jobs");
  }

  @Override
  public CorpusCare care() {
    throw new UnsupportedOperationException("A corpus in memory needs no care");
  }
}
