package org.postil.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;

/** A journal that is gone when the test is over. Its clock goes on by a second for each entry. */
public final class MemoryJournal implements Journal {

  private final List<Entry> entries = new ArrayList<>();

  /** Makes an empty journal. */
  public MemoryJournal() {}

  @Override
  public synchronized Entry append(Draft draft) {
    Entry entry =
        new Entry(
            entries.size() + 1L,
            draft.document(),
            draft.person(),
            Instant.EPOCH.plusSeconds(entries.size()),
            draft.decision());
    entries.add(entry);
    return entry;
  }

  @Override
  public synchronized Optional<Entry> appendAfter(Draft draft, long last) {
    boolean isStale = entries(draft.document()).stream().anyMatch(entry -> entry.number() > last);
    return isStale ? Optional.empty() : Optional.of(append(draft));
  }

  @Override
  public synchronized List<Entry> entries(String document) {
    return entries.stream().filter(entry -> entry.document().equals(document)).toList();
  }

  @Override
  public synchronized Iterator<Entry> after(long number) {
    return entries.stream().filter(entry -> entry.number() > number).toList().iterator();
  }
}
